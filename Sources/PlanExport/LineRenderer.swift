struct LineRenderer: PlanRenderer {
  init(isSeveral: Bool) {}
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {}
}
