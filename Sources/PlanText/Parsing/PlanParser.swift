/// Reads a text into plans.
public enum PlanParser {
  /// Parses a text into its plans, in order: one as a rule, more where several documents stand in one file. Linear in
  /// its size; never fails: what cannot be read is told in `diagnostics`.
  public static func plans(in source: SourceText) -> [PlanDocument] {
    let stream = Lexer.lex(source)
    var splitter = DocumentSplitter(stream, bytes: source.bytes)
    let starts = splitter.starts()
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : stream.tokens.count
      var document = read(source, stream, starts[index]..<end)
      if index == 0 { document.diagnostics = source.diagnostics + document.diagnostics }
      FactReader.read(&document)
      return document
    }
  }

  /// Parses a text that holds one plan; of several the first.
  public static func parse(_ source: SourceText) -> PlanDocument { plans(in: source)[0] }

  private static func read(_ source: SourceText, _ stream: TokenStream, _ range: Range<Int>) -> PlanDocument {
    var reader = PlanReader(source, stream, range)
    reader.read()
    return reader.document
  }
}
