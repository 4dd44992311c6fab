"""The improvement plan that answers reports/blackpool-2018.pdf, as it stood on 30 September 2019. All of it is invented."""

from datetime import date

from source.rows import Band, Row

UNCOVERED = ("How social workers are readied for court", "One clear and consistent process")
"""First words of the recommendations that no action of the faulty plan answers."""

TITLES = (
    "Children’s Services Improvement Plan 2019–20",
    "Our response to the inspection of November and December 2018",
    "Position reported to the Improvement Board on 30 September 2019",
)

HEADINGS = {
    "ref": "Ref",
    "recommendation": "Ofsted area for improvement",
    "action": "What will we do?",
    "owner": "Who?",
    "due": "By when",
    "revised": "Revised date",
    "brag": "BRAG",
    "measure": "How will we know?",
    "evidence": "Evidence",
    "update": "Update for Board",
}

KEY = (
    ("B", "Blue", "Complete"),
    ("R", "Red", "Overdue or off track"),
    ("A", "Amber", "At risk: some slippage, recovery plan in place"),
    ("G", "Green", "On track to be done by the date"),
)

RISK = "How well risk to children is recognised and acted on, above all where neglect has lasted for years"
CONTACTS = "Handling of contacts, thresholds and parents’ consent at the front door"
ASSESSMENTS = "The standard of assessments and plans, which should draw on what has happened to a child before"
EXPLOITATION = "Help given to children who are being exploited and to young people who have no home"
PARTNERS = "Joint working by the strategic partners in the town, so that children are better protected"
GRIP = "Senior managers’ grip on work before proceedings and on children placed with their own parents"
THRESHOLD = "Management oversight when a child comes into care, with a sound decision and a clear record"
COURT = "How social workers are readied for court"
EDUCATION = "Personal education plans that help children in care to do well"
APPROVAL = "One clear and consistent process by which the agency decision-maker approves foster carers and adopters"
LEAVERS = "A joined-up strategy for care leavers that raises their chances"
AUDIT = "Audit and performance management that show leaders how good practice is and bring about change"


def row(ref, recommendation, action, owner, due, brag, measure, evidence="", update="", revised="", **planted):
    """One action of the plan, its cells in the order of the columns."""
    cells = dict(ref=ref, recommendation=recommendation, action=action, owner=owner, due=due, revised=revised, brag=brag,
                 measure=measure, evidence=evidence, update=update)
    return Row(cells, **planted)


BANDS = (
    Band("FRONT DOOR, RISK AND NEGLECT", (
        row("A1", CONTACTS, "Permanent manager in the MASH, so that the same person signs off contacts every weekday",
            "Head of MASH", date(2019, 2, 28), "B", "One in ten decisions or fewer changed on re-reading",
            "Appointment letter; dip samples March to August", "In post since 25 Feb. Re-reads down to 7%."),
        row("A2", CONTACTS, "Contact form changed: consent asked for, given, refused or set aside, and the reason",
            "Systems Lead", date(2019, 4, 26), "B", "Consent recorded on 95% of contacts", "", "Form live. Team managers happy with it.",
            gaps=("complete-without-evidence",), mended=dict(evidence="Screen print of form; July dip sample, 96%")),
        row("A3", CONTACTS, "20 closed contacts read each month with police and health, and the lessons shared in the team meeting",
            "Head of MASH", date(2019, 10, 31), "G", "Partners agree with 9 in 10 thresholds", "Dip sample log",
            "Four rounds done. 16, 17, 17, 18 of 20 agreed."),
        row("A4", RISK, "Neglect strategy 2019–22 written with health visitors and heads, and launched in every locality",
            "Safeguarding Business Manager", "31/03/2019, revised 30/06/2019, revised 30/09/2019", "A",
            "Fewer children on a second plan for neglect", "Draft v6", "Third round of comments. Sign-off moved again, public health now want changes.",
            gaps=("action-slipped", "action-slipped-repeatedly", "action-due-soon"),
            mended=dict(due=date(2019, 3, 29), brag="B", evidence="Strategy as published; launch sign-in sheets", update="Launched 28 March.")),
        row("A5", RISK, "Graded care profile used on every case where neglect is the main worry",
            "HoS Safeguarding", date(2019, 6, 28), "G", "Profile on 100% of neglect cases", "", "Rolled out to 2 of 5 teams so far.",
            gaps=("action-overdue", "status-contradicts-date"),
            mended=dict(brag="B", evidence="Team returns for June; audit of 20 cases", update="In use in all 5 teams.")),
        row("A6", RISK, "Every child on a plan for neglect for more than 12 months looked at again by a senior manager",
            "HoS Safeguarding", date(2019, 10, 30), "G", "No child on a plan over 18 months without a recorded reason", "",
            "31 of 44 looked at. 6 escalated.",
            gaps=("action-due-soon",), mended=dict(brag="B", evidence="Review log; 6 escalation notes", update="All 44 done, 8 escalated.")),
        row("A7", ASSESSMENTS, "Chronology on each file by the first review, in the short format",
            "Principal Social Worker", "31 May 2019", "A", "Chronology found on 90% of audited files", "",
            "Template was too long for duty team. Short one since August.", revised=date(2019, 11, 29),
            gaps=("action-slipped",), mended=dict(due=date(2019, 11, 29), revised="", brag="G")),
        row("A8", ASSESSMENTS, "Plan template cut to two pages: what must change, by when, and what happens if it does not",
            "Principal Social Worker", "12.4.19", "B", "Parents can say what the plan asks of them", "Template; 12 calls to parents",
            "In use in all teams."),
        row("A9", ASSESSMENTS, "Workshops on family history and what it means for the child (6, one a month)", "",
            date(2019, 12, 13), "G", "Audited assessments that weigh history: from 35% to 75%", "", "4 held, 61 staff so far.",
            gaps=("action-without-owner",), mended=dict(owner="Practice Educator")),
        row("A10", ASSESSMENTS, "Each team manager to go along on two visits a quarter and talk them through afterwards",
            "HoS Assessment", "TBC", "G", "Observation forms show what the worker will do differently", "", "Form agreed. Start depends on new TMs.",
            gaps=("action-without-due-date",), mended=dict(due="mid December 2019")),
    )),
    Band("EXPLOITATION AND HOMELESS YOUNG PEOPLE", (
        row("B1", EXPLOITATION, "All open exploitation cases screened a second time by somebody from outside the team",
            "HoS Adolescents", date(2019, 3, 22), "B", "No case without a current risk rating", "Screening sheets; report to Board 9 April",
            "79 of 79 done."),
        row("B2", EXPLOITATION, "Return home talks within 72 hours by a worker the young person knows; themes to the weekly meeting",
            "Missing Coordinator", date(2019, 7, 31), "A", "85% within 72 hours (was 52%)", "", "July 66%, August 71%. Two posts vacant.",
            gaps=("action-overdue",), mended=dict(brag="B", evidence="July figures, 86%; theme notes", update="86% in July.")),
        row("B3", EXPLOITATION, "Protocol with Housing: joint visit within a day, no 16 or 17 year old in B&B, offer of care put in writing",
            "HoS Adolescents / Housing Options Manager", date(2019, 11, 22), "G", "No under-18s in B&B", "", "Signed by both directors, staff briefings in October."),
        row("B4", EXPLOITATION, "Map of places and groups where young people come to harm, and a plan for each",
            "HoS Adolescents", date(2109, 11, 15), "G", "Reports of harm at the five worst places halved", "", "Two of five mapped with the police.",
            gaps=("due-date-implausible",), mended=dict(due=date(2019, 11, 15))),
    )),
    Band("PARTNERSHIP AND GOVERNANCE", (
        row("C1", PARTNERS, "New terms of reference for the Board: chief officers attend in person, no substitutes",
            "Chief Executive", date(2019, 3, 15), "B", "Attendance of each agency 80% or more", "Terms of reference v2; attendance log",
            "84% since April."),
        row("C2", PARTNERS, "Police, CCG and council publish three joint priorities and report on them together twice a year",
            "DCS", date(2019, 12, 20), "G", "Each agency’s business plan names the three", "", "Agreed in principle on 17 September."),
        row("C3", PARTNERS, "Agencies read ten cases together each quarter, police and NHS trust included",
            "Safeguarding Business Manager", "30.8.19", "R", "Every agency can show one change it made", "", "First round fell through, no readers from the trust.",
            gaps=("action-overdue",), mended=dict(brag="B", evidence="Report of first round, August", update="First round done 22 August.")),
    )),
    Band("CHILDREN ON THE EDGE OF CARE AND IN CARE", (
        row("D1", GRIP, "Tracker of all cases before proceedings; anything over 16 weeks goes to the Director with a reason",
            "HoS Legal Gateway", date(2019, 5, 17), "B", "Average time down from 31 to 16 weeks", "Tracker; notes of fortnightly meeting",
            "Average now 17 weeks."),
        row("D2", GRIP, "Each child placed with parents has a fresh assessment, signed by the Head of Service",
            "HoS Children in Care", date(2019, 7, 26), "A", "23 of 23 signed", "", "15 of 23 signed. Rest booked.", revised=date(2019, 10, 18),
            gaps=("action-slipped", "action-due-soon"),
            mended=dict(revised="", brag="B", evidence="Sign-off sheet, 23 names", update="23 of 23 signed by 25 July.")),
        row("D3", THRESHOLD, "Entry to care panel writes down the threshold, who decided and why, the same day",
            "HoS Children in Care", date(2019, 6, 14), "B", "Found on 100% of new files", "Panel minutes; audit of 15 files in August",
            "14 of 15 complete, the other put right."),
        row("D4", THRESHOLD, "One-page form for decisions made out of hours, read by the Head of Service next morning",
            "EDT Manager", date(2015, 11, 8), "G", "All out of hours entries to care read within a day", "", "Form with EDT for comments.",
            gaps=("due-date-implausible",), mended=dict(due=date(2019, 11, 8))),
        row("D5", EDUCATION, "Virtual head reads each PEP within ten days and sends back those with no real target",
            "Virtual School Head", date(2019, 7, 12), "B", "80% graded good (was 30%)", "PEP grades, spring and summer terms", "Summer term: 81%."),
        row("D6", EDUCATION, "Tutors for Years 10 and 11, and a named person in each secondary school",
            "Virtual School Head", date(2019, 12, 6), "G", "More Year 11s with a place to go in September", "", "9 of 9 schools named. 22 pupils tutored."),
        row("D7", APPROVAL, "One checklist for approvals and matches; the agency decision-maker writes down what was weighed",
            "Agency Decision-Maker", date(2019, 11, 20), "G", "Reasons found in all minutes read", "", "Checklist agreed with the panel chairs.", only_mended=True),
    )),
    Band("CARE LEAVERS", (
        row("E1", LEAVERS, "Strategy for care leavers, written with ten of them, taken to Executive",
            "HoS Leaving Care", date(2019, 10, 25), "G", "Care leavers say that it is theirs", "Notes of two residentials", "On the forward plan for 21 October.",
            gaps=("action-due-soon",), mended=dict(brag="B", evidence="Executive minute; the strategy", update="Agreed on 16 September.")),
        row("E2", LEAVERS, "Ten apprenticeships in the council each year kept for care leavers, with a mentor",
            "Head of HR", date(2020, 1, 31), "G", "Care leavers not in work or college: from 52% to 40%", "", "6 of 10 started."),
        row("E3", LEAVERS, "Personal adviser named at 16 and met before the young person’s 17th birthday",
            "HoS Leaving Care", date(2019, 9, 2), "B", "All 16 year olds can name theirs", "Caseload report 2 September", "38 of 38."),
    )),
    Band("QUALITY AND PERFORMANCE", (
        row("F1", AUDIT, "Audit cycle: every manager audits one case a month alongside the worker, one in five moderated",
            "Head of Quality", date(2019, 5, 3), "B", "Moderators agree with 85% of grades", "Audit reports Q1 and Q2", "Agreement 86%."),
        row("F2", AUDIT, "Weekly one-page performance sheet for each team, with a line on quality beside each number",
            "Performance Manager", date(2019, 11, 22), "G", "Managers can say what they changed because of it", "", "Tried in two teams."),
        row("F3", AUDIT, "Actions from audits tracked until somebody else has checked that they were done",
            "Head of Quality", date(2020, 2, 28), "A", "90% done and checked within six weeks", "", "58% in August."),
        row("F4", COURT, "Mock hearings with the legal team twice a year and a mentor for the first statement",
            "Principal Social Worker", date(2020, 1, 17), "G", "Judges’ comments read each quarter; fewer hearings put off", "",
            "Dates fixed, room booked.", only_mended=True),
    )),
    Band("OTHER", (
        row("G1", "None – carried over from the 2018 business plan", "Pool cars replaced by electric ones, with chargers behind the town hall",
            "Fleet Officer", date(2020, 3, 27), "G", "Ten cars delivered", "", "Quotes received.",
            gaps=("action-answers-no-recommendation",), dropped_when_mended=True),
    )),
)
