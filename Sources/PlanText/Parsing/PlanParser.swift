/// Reads a text into plans.
public enum PlanParser {
  /// Parses a text into its plans, in order: one as a rule, more where several documents stand in one file. Linear in
  /// its size; never fails: what cannot be read is told in `diagnostics`.
  public static func plans(in source: SourceText) -> [PlanDocument] {
    let stream = Lexer.lex(source)
    let starts = starts(of: stream, in: source)
    guard starts.count > 1 else { return [document(in: source, consume stream, nil, isFirst: true)] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : stream.tokens.count
      return document(in: source, stream, starts[index]..<end, isFirst: index == 0)
    }
  }

  private static func starts(of stream: TokenStream, in source: SourceText) -> [Int] {
    var splitter = DocumentSplitter(stream, bytes: source.bytes)
    return splitter.starts()
  }

  /// The plan in a range of tokens, nil for all.
  private static func document(
    in source: SourceText, _ stream: consuming TokenStream, _ range: Range<Int>?, isFirst: Bool
  ) -> PlanDocument {
    var document = tree(in: source, stream, range)
    if isFirst, !source.diagnostics.isEmpty { document.diagnostics = source.diagnostics + document.diagnostics }
    FactReader.read(&document)
    return document
  }

  /// A stream that is given away is not copied when lines are set aside, and its memory is free for the facts.
  private static func tree(
    in source: SourceText, _ stream: consuming TokenStream, _ range: Range<Int>?
  ) -> PlanDocument {
    let all = stream.tokens.indices
    var reader = PlanReader(source, stream, range ?? all)
    reader.read()
    return reader.document
  }

  /// Parses a text that holds one plan; of several the first.
  public static func parse(_ source: SourceText) -> PlanDocument { plans(in: source)[0] }
}
