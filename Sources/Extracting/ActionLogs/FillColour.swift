/// Names the colour of a fill, so that shades of one colour count as one.
enum FillColour {
    /// `red`, `amber`, `yellow`, `green`, `blue`, `purple`, `grey`, `white`, `black`; nil for no colour code.
    static func name(_ fill: String) -> String? {
        guard fill.utf8.count == 6, let code = UInt32(fill, radix: 16) else { return nil }
        let red = Int(code >> 16 & 0xFF)
        let green = Int(code >> 8 & 0xFF)
        let blue = Int(code & 0xFF)
        let most = max(red, green, blue)
        let spread = most - min(red, green, blue)
        // Little colour: by how light it is.
        if spread * 10 <= most || spread < 12 { return most > 245 ? "white" : most < 60 ? "black" : "grey" }
        return hueName(hue(red, green, blue, most, spread))
    }

    /// 0 to 359: 0 red, 120 green, 240 blue.
    private static func hue(_ red: Int, _ green: Int, _ blue: Int, _ most: Int, _ spread: Int) -> Int {
        let sixth: Int
        if most == red {
            sixth = 60 * (green - blue) / spread
        } else if most == green {
            sixth = 120 + 60 * (blue - red) / spread
        } else {
            sixth = 240 + 60 * (red - green) / spread
        }
        return (sixth + 360) % 360
    }

    private static func hueName(_ hue: Int) -> String {
        switch hue {
        case 0..<17, 335..<360: "red"
        case 17..<54: "amber"
        case 54..<66: "yellow"
        case 66..<170: "green"
        case 170..<262: "blue"
        default: "purple"
        }
    }
}
