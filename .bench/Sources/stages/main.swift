// Prints the processor time of each stage of reading one text: `decode 0.0051` and so on, in seconds.
import Shipped

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let runs = 5

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// Splits and parses without facts, as `PlanParser` does.
func documents(in source: SourceText, _ stream: consuming TokenStream) -> [PlanDocument] {
  var splitter = DocumentSplitter(stream, bytes: source.bytes)
  let starts = splitter.starts()
  return starts.indices.map { index in
    let end = index + 1 < starts.count ? starts[index + 1] : stream.tokens.count
    var reader = PlanReader(source, stream, starts[index]..<end)
    reader.read()
    return reader.document
  }
}

guard CommandLine.arguments.count == 2 else {
  print("usage: stages FILE")
  exit(2)
}
let text = contents(of: CommandLine.arguments[1])
let decode = Stopwatch.least(of: runs, prepare: { text }, body: { SourceText($0, path: "big.txt") })
let source = decode.last
let lex = Stopwatch.least(of: runs, prepare: { source }, body: { Lexer.lex($0) })
let parse = Stopwatch.least(of: runs, prepare: { Lexer.lex(source) }, body: { documents(in: source, $0) })
let facts = Stopwatch.least(of: runs, prepare: { documents(in: source, Lexer.lex(source)) }) { plans in
  var plans = plans
  for index in plans.indices { FactReader.read(&plans[index]) }
  return plans.count
}
let stage = ExportStage(text)
let export = Stopwatch.least(of: runs, prepare: { stage }, body: { $0.run() })
for (name, seconds) in [
  ("decode", decode.seconds), ("lex", lex.seconds), ("parse", parse.seconds), ("facts", facts.seconds),
  ("export", export.seconds),
] { print(name, seconds) }
