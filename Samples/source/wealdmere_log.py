"""The action log that answers reports/wealdmere-2026.pdf, as it stood on 23 November 2026. All of it is invented."""

from source.rows import Band, Row

UNCOVERED = ("The health histories that care leavers are given",)
"""First words of the recommendation that no action of the faulty log answers."""

HEADINGS = {
    "ref": "Ref",
    "recommendation": "Ofsted recommendation",
    "action": "Action",
    "owner": "Lead officer",
    "start": "Start date",
    "due": "Target date",
    "revised": "Revised date",
    "status": "Status",
    "progress": "% complete",
    "measure": "Success measure",
    "evidence": "Evidence",
    "update": "Progress update",
    "updated": "Last updated",
}

SPEED = "1 – The speed of decisions in the integrated front door when a second agency reports the same worry"
SUPERVISION = "2 – How supervision drives forward the plans of children who have been in need of help for more than nine months"
DISABLED = "3 – The help that disabled children and their families receive"
LIFE_STORY = "4 – Life-story work, so that every child in care understands why they do not live with their parents"
HOMES = "5 – The number and range of homes for teenagers in care"
HEALTH = "6 – The health histories that care leavers are given, and the help they get to use them"
PLACES = "7 – Safe and suitable places to live for care leavers up to the age of 25"
LEARNING = "8 – The use that leaders make of audit findings and of what children and families tell them"


def row(ref, recommendation, action, owner, start, due, status, progress, measure, update, updated, evidence="", revised="", **planted):
    """One action of the log."""
    cells = dict(ref=ref, recommendation=recommendation, action=action, owner=owner, start=start, due=due, revised=revised,
                 status=status, progress=progress, measure=measure, evidence=evidence, update=update, updated=updated)
    return Row(cells, **planted)


BANDS = (
    Band("", (
        row("W01", SPEED, "Repeat contacts manager reads every second contact about the same child within 28 days",
            "Head of Front Door", "29/06/2026", "30/09/2026", "Complete", "100%", "No child with 3 contacts and no visit",
            "In post since June. Monthly report shows none.", "12/11/2026", "Monthly reports July to October"),
        row("W02", SPEED, "Morning meeting at the front door, to include:\n- police\n- health visitors\n- schools, one link for each town",
            "Head of Front Door", "07/09/2026", "18/12/2026", "On track", "70%", "Decision the same day on 95% of reds",
            "Police and health every day.\nSchools in 2 of 5 towns.", "16/11/2026",
            gaps=("action-due-soon",),
            mended=dict(status="Complete", progress="100%", evidence="Attendance sheets; decisions report", update="All five towns joined by 9 November.")),
        row("W03", SUPERVISION, "Supervision form asks \"Is this plan working, and how do you know?\" from month 6",
            "Principal Social Worker", "01/09/2026", "30/10/2026", "On track", "50%", "Form used in 100% of supervisions",
            "Half of managers use it.", "10/11/2026",
            gaps=("action-overdue", "status-contradicts-date"),
            mended=dict(status="Complete", progress="100%", evidence="October return, all managers", update="All managers use it.")),
        row("W04", SUPERVISION, "Panel reads every child in need plan that is older than nine months; family invited",
            "Service Manager, Family Help", "05/10/2026", "29/01/2027", "On track", "30%", "No plan over 12 months without a reason on file",
            "34 plans on the list, 11 read.", "18/11/2026"),
        row("W05", DISABLED, "Short breaks: all lapsed reviews held by a worker who has met the child, then once a year",
            "", "21/09/2026", "26/02/2027", "On track", "40%", "No review older than 12 months", "15 of 38 held.", "17/11/2026",
            gaps=("action-without-owner",), mended=dict(owner="Team Manager, Disabled Children")),
        row("W06", DISABLED, "Named worker for the move to adult services from the 16th birthday",
            "Head of Transitions", "14/09/2026", "30/10/2026", "At risk", "25%", "Every 17 year old can name theirs",
            "Adult services have recruited 1 of 3.", "19/11/2026", revised="31/03/2027",
            gaps=("action-slipped",), mended=dict(due="31/03/2027", revised="")),
        row("W07", DISABLED, "Assessments of carers’ needs: clear the backlog (41), then within 45 days",
            "Team Manager, Disabled Children", "01/09/2026", "15/01/2027", "On track", "60%", "Average wait under 45 days", "Backlog 17.", "16/11/2026"),
        row("W08", LIFE_STORY, "Life-story coordinator appointed and a starter kit given to every social worker in the care teams",
            "Head of Children in Care", "13/07/2026", "25/09/2026", "Complete", "100%", "Kit opened with 50 children by Christmas",
            "Done.", "28/10/2026",
            gaps=("complete-without-evidence",), mended=dict(evidence="Contract; list of kits handed out")),
        row("W09", LIFE_STORY, "Later-life letters for all children with a permanence order, not only those who are adopted",
            "Head of Children in Care", "02/11/2026", "Ongoing", "On track", "10%", "Letter on file for 120 children", "First 12 written.", "20/11/2026",
            gaps=("action-without-due-date",), mended=dict(due="28/05/2027")),
        row("W10", HOMES, "Open the two council homes for teenagers (Alder House, Quarry Lane)",
            "Head of Placements", "06/07/2026", "30/06/2027", "At risk", "45%", "8 teenagers back within 20 miles",
            "Alder House: builders on site. Quarry Lane: planning query.", "13/11/2026"),
        row("W11", HOMES, "Foster carers for teenagers: new offer, weekly evenings with carers who do it already, 15 households",
            "Fostering Manager", "20/07/2026", "30/09/2026", "At risk", "35%", "15 households approved", "5 approved, 6 in stage two.", "19/11/2026",
            revised="31/10/2026 → 26/02/2027",
            gaps=("action-slipped", "action-slipped-repeatedly"), mended=dict(due="26/02/2027", revised="")),
        row("W12", PLACES, "Housing agreement with the three district councils signed: no care leaver made homeless on purpose",
            "Head of Leaving Care", "01/09/2026", "16/10/2026", "Overdue", "80%", "No care leaver in B&B",
            "Two of three districts have signed.", "18/11/2026",
            gaps=("action-overdue",),
            mended=dict(status="Complete", progress="100%", evidence="Agreement with three signatures", update="All signed by 14 October.")),
        row("W13", PLACES, "Six crash-pad rooms with a host, in place of bed and breakfast",
            "Commissioning Manager", "12/10/2026", "12/02/2027", "On track", "30%", "No care leaver in B&B for more than a night", "2 hosts found.", "18/11/2026"),
        row("W14", PLACES, "Every care leaver in a shared house seen there, with a safety check of who else lives in it",
            "Head of Leaving Care", "10/08/2026", "23/10/2026", "Complete", "100%", "61 of 61 seen", "All seen. 4 moved.", "30/10/2026",
            "Visit list; 4 move notes"),
        row("W15", LEARNING, "Quarterly audit report cut to two pages and talked through in each team; each team says what it will change",
            "Head of Quality", "21/09/2026", "23/12/2026", "On track", "65%", "Same fault not found twice running", "7 of 11 teams.", "20/11/2026",
            gaps=("action-due-soon",),
            mended=dict(status="Complete", progress="100%", evidence="Notes of 11 team meetings", update="11 of 11 teams.")),
        row("W16", LEARNING, "\"You said, we did\" for children and parents, on the website and by text message, each half term",
            "Participation Lead", "26/10/2026", "19/02/2072", "On track", "20%", "Families tell us that something changed", "First one drafted by the youth council.", "17/11/2026",
            gaps=("due-date-implausible",), mended=dict(due="19/02/2027")),
        row("W17", "None (corporate programme)", "Telephones moved to the new exchange; old handsets recycled",
            "IT Programme Officer", "05/10/2026", "26/03/2027", "On track", "15%", "Handsets collected", "Stock counted.", "11/11/2026",
            gaps=("action-answers-no-recommendation",), dropped_when_mended=True),
        row("W18", LEARNING, "Director reads three audits a month and meets the workers whose cases they are",
            "Director of Children’s Services", "03/08/2026", "30/11/2026", "Complete", "100%", "Workers say that it changed how they work",
            "Part of the diary now.", "05/11/2026", "Twelve signed notes"),
        row("W19", HEALTH, "Health history handed over and explained by the care leavers’ nurse at 17½",
            "Designated Nurse", "09/11/2026", "30/04/2027", "On track", "10%", "All 18 year olds have theirs and understand it",
            "Nurse appointed.", "19/11/2026", only_mended=True),
    )),
)
