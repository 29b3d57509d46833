struct TreeRenderer: PlanRenderer {
  init(width: Int, color: Bool) {}
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {}
}
