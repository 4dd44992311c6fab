import Records

/// Reads when a letter was written and when the inspection that it reports took place; what is missing or implausible
/// is put to review.
///
/// - Parameters:
///   - opening: the blocks in which the sentence that dates the inspection stands.
///   - years: the years in which letters of this kind were written.
func readLetterDates(_ text: ReportText, opening: [Block], years: ClosedRange<Int>, into report: inout Report) {
    report.published = letterDate(text)
    guard let days = inspectionDays(in: opening)?.days, let start = days.first, let end = days.last else {
        report.review.append(
            ReviewItem(field: "inspection", why: "no sentence on the first pages says when the inspection took place"))
        return
    }
    report.inspection.start = start
    report.inspection.end = end
    report.review += doubts(start: start, end: end, printedIn: "the letter", years: years)
    report.review += doubts(published: report.published, end: end)
}
