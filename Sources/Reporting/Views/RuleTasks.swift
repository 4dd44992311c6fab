import Records

/// What a gap of high severity asks for, in a few words.
struct RuleTask {
    /// To who has to do it.
    let task: String
    /// To who looks at it from outside.
    let finding: String

    /// Of the rules that come with the program.
    private static let known = [
        "priority-recommendation-without-action": RuleTask("Answer the priority with an action", "Priority, no action"),
        "recommendation-without-action": RuleTask("Answer with an action", "No action in the log"),
        "recommendation-actions-cancelled": RuleTask("Open an action again", "Every action cancelled"),
        "required-action-unanswered": RuleTask(
            "Answer what a direction requires", "Required by a direction, no action in the log"),
        "nothing-to-show-at-visit": RuleTask(
            "Bring forward a step that can be shown", "Nothing shown to be done, nothing due by the visit"),
        "action-overdue": RuleTask("Finish, or agree a new date", "Past the date"),
        "status-contradicts-date": RuleTask("Correct the status", "Reported on time though past the date"),
        "action-slipped-repeatedly": RuleTask("Settle the date with the board", "Date put later more than once"),
        "action-vanished": RuleTask("Put back into the log, or close with the reason", "Gone from the log"),
        "action-without-owner": RuleTask("Name who leads it", "No owner named"),
        "owner-vacant": RuleTask("Name who leads it until the post is filled", "Led by a post that nobody holds"),
        "complete-without-evidence": RuleTask("Name the evidence, or open again", "Complete, no evidence named"),
        "due-after-report-deadline": RuleTask("Bring the date forward", "Due after the time that the report set"),
        "priority-visit-plan": RuleTask("Send the plan", "Plan after the focused visit not recorded as sent"),
        "written-statement-overdue": RuleTask("Send the written statement", "Written statement not recorded as sent"),
    ]

    private init(_ task: String, _ finding: String) {
        self.task = task
        self.finding = finding
    }

    /// For any rule; the title of one that is not known says what is wrong.
    init(_ rule: String, titles: RuleTitles) {
        self = RuleTask.known[rule] ?? RuleTask("Close: \(titles[rule].lowercasedFirst)", titles[rule])
    }

    /// For a date that nobody can be held to.
    static let giveDate = RuleTask("Give a date to hold it to", "No usable date")
    /// For what falls due until the visit.
    static let finishByVisit = RuleTask("Finish by the day", "Due by the day")
}
