struct CalendarRenderer: PlanRenderer {
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {}
}
