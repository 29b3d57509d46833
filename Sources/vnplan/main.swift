import PlanCommand
import PlanExport
import PlanText
import Glibc

var input: [UInt8] = []
let file = fopen(CommandLine.arguments.last!, "r")!
var buffer = [UInt8](repeating: 0, count: 1 << 16)
while true {
  let count = fread(&buffer, 1, buffer.count, file)
  if count <= 0 { break }
  input += buffer[..<count]
}
let document = PlanParser.parse(SourceText(input, path: CommandLine.arguments.last!))
let out = Exporter.bytes(PlanRecord(document), .json)
if CommandLine.arguments.count < 3 { _ = out.withUnsafeBytes { write(1, $0.baseAddress!, $0.count) } }
