import Records

/// How the latest snapshot answers what a row asks, for every view of things that want an answer.
func answerColumns<Row>(_ answers: @escaping @Sendable (Row) -> Answers) -> [ViewColumn<Row>] {
    [
        .number("answers", "Number of actions in the latest snapshot that answer it, cancelled ones not.", needs: .log)
        {
            answers($0).actions
        },
        .number("answers_cancelled", "Number of cancelled actions that would answer it.", needs: .log) {
            answers($0).cancelled
        },
        .number("answers_open", "Number of open actions that answer it.", needs: .log) { answers($0).open },
        .number("answers_not_started", "Number of those that have not been started.", needs: .log) {
            answers($0).notStarted
        },
        .number("answers_done", "Number of actions that answer it and are complete or embedded.", needs: .log) {
            answers($0).done
        },
        .number(
            "answers_proved",
            "Number of those that name evidence; all of them where the log has no column for evidence.", needs: .log
        ) {
            answers($0).proved
        },
        .number(
            "answers_with_evidence", "Number of its actions that name evidence, open and cancelled ones too.",
            needs: .log
        ) {
            answers($0).withEvidence
        },
        .number("answers_confirmed", "Number of its links that are confirmed.", needs: .log) { answers($0).confirmed },
        .fraction("best_score", "How sure the surest of its links is, 0 to 1; null without one.", needs: .log) {
            answers($0).bestScore
        },
        .day("next_due", "First trusted due date of an open action that answers it; null without one.", needs: .log) {
            answers($0).nextDue
        },
    ]
}
