import Testing

@testable import Extracting

@Suite("Names of areas")
struct ProviderNameTests {
    /// Every English authority with children's services, by the kind of name that it prints.
    private static let counties = [
        "Cambridgeshire", "Cumbria", "Derbyshire", "Devon", "Dorset", "Durham", "East Sussex", "Essex",
        "Gloucestershire", "Hampshire", "Hertfordshire", "Kent", "Lancashire", "Leicestershire", "Lincolnshire",
        "Norfolk", "North Yorkshire", "Northamptonshire", "Northumberland", "Nottinghamshire", "Oxfordshire",
        "Rutland", "Somerset", "Staffordshire", "Suffolk", "Surrey", "Warwickshire", "West Sussex", "Worcestershire",
    ]
    private static let londonBoroughs = [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield",
        "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington",
        "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton",
        "Tower Hamlets", "Waltham Forest", "Wandsworth",
    ]
    private static let royalBoroughs = [
        "Greenwich", "Kensington and Chelsea", "Kingston upon Thames", "Windsor and Maidenhead",
    ]
    private static let metropolitanBoroughs = [
        "Barnsley", "Bolton", "Bury", "Calderdale", "Doncaster", "Dudley", "Gateshead", "Kirklees", "Knowsley",
        "North Tyneside", "Oldham", "Rochdale", "Rotherham", "Sandwell", "Sefton", "Solihull", "South Tyneside",
        "St Helens", "St. Helens", "Stockport", "Tameside", "Trafford", "Walsall", "Wigan", "Wirral",
    ]
    private static let cities = [
        "Birmingham", "Bradford", "Brighton and Hove", "Bristol", "Coventry", "Derby", "Kingston upon Hull", "Leeds",
        "Leicester", "Liverpool", "Manchester", "Newcastle upon Tyne", "Nottingham", "Peterborough", "Plymouth",
        "Portsmouth", "Salford", "Sheffield", "Southampton", "Southend-on-Sea", "Stoke-on-Trent", "Sunderland",
        "Wakefield", "Westminster", "Wolverhampton", "York",
    ]
    private static let others = [
        "Bath and North East Somerset", "Bedford", "Blackburn with Darwen", "Blackpool",
        "Bournemouth, Christchurch and Poole", "Bournemouth", "Poole", "Bracknell Forest", "Buckinghamshire",
        "Central Bedfordshire", "Cheshire East", "Cheshire West and Chester", "Cornwall", "Cumberland", "Darlington",
        "East Riding of Yorkshire", "Halton", "Hartlepool", "Herefordshire", "Isle of Wight", "Isles of Scilly",
        "Luton", "Medway", "Middlesbrough", "Milton Keynes", "North East Lincolnshire", "North Lincolnshire",
        "North Northamptonshire", "North Somerset", "Reading", "Redcar and Cleveland", "Shropshire", "Slough",
        "South Gloucestershire", "Stockton-on-Tees", "Swindon", "Telford and Wrekin", "Thurrock", "Torbay",
        "Warrington", "West Berkshire", "West Northamptonshire", "Westmorland and Furness", "Wiltshire", "Wokingham",
    ]

    /// How each kind of name is printed; `*` stands for the area.
    private static let forms: [(areas: [String], printed: [String])] = [
        (counties, ["* County Council", "*", "* Council"]),
        (londonBoroughs, ["London Borough of *", "London Borough of * Council", "The London Borough of *"]),
        (royalBoroughs, ["Royal Borough of *", "The Royal Borough of * Council"]),
        (metropolitanBoroughs, ["* Metropolitan Borough Council", "* Borough Council", "* MBC"]),
        (cities, ["* City Council", "City of * Council", "City of *", "* City"]),
        (others, ["* Council", "* Borough Council", "* local authority"]),
    ]

    @Test("An area is listed under the name that people use", arguments: forms)
    func everyday(areas: [String], printed: [String]) {
        for area in areas {
            for form in printed { #expect(everydayName(of: form.replacing("*", with: area)) == area) }
            #expect(doubt(aboutName: area) == nil)
        }
    }

    @Test(
        "Names of their own kind",
        arguments: [
            ("City of London", "City of London"), ("City of London Corporation", "City of London"),
            ("Council of the Isles of Scilly", "Isles of Scilly"), ("Hull City Council", "Kingston upon Hull"),
            ("Kingston Upon Hull", "Kingston upon Hull"), ("Brighton & Hove City Council", "Brighton and Hove"),
            ("Bristol, City of", "Bristol"), ("Herefordshire, County of", "Herefordshire"),
            ("City of Bradford Metropolitan District Council", "Bradford"),
            ("Bath & North East Somerset Council", "Bath and North East Somerset"),
            ("Bournemouth, Christchurch & Poole Council", "Bournemouth, Christchurch and Poole"),
            ("Slough Children First", "Slough"), ("Sandwell Children’s Trust", "Sandwell"),
            ("Together for Children Sunderland", "Sunderland"), ("Birmingham Children's Trust", "Birmingham"),
            ("Doncaster Children’s Services Trust", "Doncaster"), ("Bradford Children and Families Trust", "Bradford"),
            ("Redcar & Cleveland Borough Council", "Redcar and Cleveland"), ("County Durham", "Durham"),
        ])
    func ownKind(printed: String, name: String) {
        #expect(everydayName(of: printed) == name)
    }

    private static let all = counties + londonBoroughs + metropolitanBoroughs + cities + others

    @Test("Titles name the area", arguments: all)
    func titles(name: String) {
        #expect(ILACSTitle.area(in: "Inspection of \(name) local authority children’s services") == name)
        #expect(VisitTitle.area(in: "Monitoring visit to \(name) children’s services", "monitoring visit") == name)
        #expect(
            VisitTitle.area(in: "Focused visit to \(name) Council children’s services", "focused visit")
                == "\(name) Council")
        #expect(JTAITitle.area(in: "Joint targeted area inspection of \(name)") == name)
        #expect(
            JTAITitle.area(in: "Joint targeted area inspection of the multi-agency response to abuse in \(name)")
                == name)
        #expect(AreaSENDTitle.area(in: "Area SEND inspection of \(name) Local Area Partnership") == name)
        #expect(councilsNamed(in: ["It says that \(name) Council must act."]).map(\.name) == ["\(name) Council"])
    }

    @Test(
        "An office before a comma is no part of the council's name",
        arguments: [
            "Director of Children’s Services, Weald and Fenn Council", "Leader, Weald and Fenn Council",
            "Executive Director for People, Weald and Fenn Council",
        ])
    func office(line: String) {
        #expect(councilsNamed(in: [line]).map(\.name).contains("Weald and Fenn Council"))
    }

    @Test(
        "What is no area's name is told",
        arguments: ["Care Quality Commission", "Marlsea © Crown copyright 2013", "Leader of the", "2019", "children"])
    func noName(words: String) {
        #expect(doubt(aboutName: words) != nil)
    }
}
