/// `1 gap`, `7 gaps`: a number and a noun that takes an s.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
