import Testing

@testable import PlanText

/// Which style stands above which.
@Suite struct LevelOrderTests {
  @Test func `a style that opens a list under another many thousand times stands below it`() {
    func event(_ style: NumberingStyle, _ ordinal: Int32) -> MarkerEvent {
      MarkerEvent(
        marker: Marker(style: style, ordinal: ordinal), isHeading: false, isCaps: false, isLedIn: false,
        followsParagraph: false, token: 0)
    }
    let events = (2...40_000).flatMap { [event(.arabic, $0), event(.roman, 1), event(.roman, 2)] }
    let order = LevelOrder(events: events)
    let (arabic, roman) = (LevelKey(events[0].marker), LevelKey(events[1].marker))
    #expect(order.isAbove(arabic, roman, opensList: false) && !order.isAbove(roman, arabic, opensList: false))
  }
}
