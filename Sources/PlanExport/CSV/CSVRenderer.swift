struct CSVRenderer: PlanRenderer {
  init(_ table: CSVTable, excel: Bool) {}
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {}
}
