import Reporting

extension CheckOutcome {
    /// The outcome as a mail, in plain text and in HTML.
    public func notice(to addresses: [MailAddress]) -> Mail {
        let notes = self.notes.isEmpty ? "" : "\n" + self.notes.map(shownOnOneLine).joined(separator: "\n") + "\n"
        return Mail(
            to: addresses, subject: mailSubject(of: result, provider: provider),
            text: renderText(result, scope: scope, rules: rules) + notes,
            html: renderMailPage(result, provider: provider, scope: scope, rules: rules))
    }
}
