import Testing

@testable import PlanCommand

@Suite struct RequestReaderTests {
  private func read(_ line: String) -> (request: StreamRequest, error: RequestError?) {
    RequestReader.read(Array(line.utf8))
  }

  private func text(_ line: String) -> String? { read(line).request.text.map { String(decoding: $0, as: UTF8.self) } }

  @Test(arguments: [
    "1", "-0", "-12.5e+3", "\"a\"", "null", "true", "false", "[]", "{}", "[1, {\"a\": [null, \"x\\u0041\\\"\"]}]",
    "\"đ\\n\"", "1E9",
  ])
  func anyValueIsAnIdAndIsKeptAsItStands(_ id: String) {
    let (request, error) = read("{\"id\": \(id) , \"text\":\"x\"}")
    #expect(error == nil)
    #expect(String(decoding: request.id, as: UTF8.self) == id)
  }

  @Test func escapesAreResolved() {
    #expect(text(#"{"text":"a\n\r\t\b\f\/\\\"\u0110\u1ed3ng"}"#) == "a\n\r\t\u{8}\u{C}/\\\"Đồng")
    #expect(text(#"{"text":"\ud83c\udf33"}"#) == "🌳")
    #expect(text(#"{"text":"\ud83cx\udf33\ud83c\u0041"}"#) == "\u{FFFD}x\u{FFFD}\u{FFFD}A")
    #expect(text(#"{"text":""}"#) == "")
    #expect(text(#"{"te\u0078t":"x"}"#) == "x")
  }

  @Test func otherMembersAreSkippedAndTheLastCounts() {
    #expect(text(#" { "a" : {"text":"no"} , "text":"one", "text" : "two", "b":[1,2] } "#) == "two")
  }

  @Test(arguments: [
    "", "x", "[]", "{", "{}", "{\"text\":}", "{\"text\":1}", "{\"text\":\"x}", "{\"text\":\"x\"", "{\"text\":\"x\"} x",
    "{\"text\":\"x\",}", "{\"text\" \"x\"}", "{text:\"x\"}", "{\"text\":\"\\x\"}", "{\"text\":\"\\u12g4\"}",
    "{\"text\":\"\\u12\"}", "{\"text\":\"a\u{1}b\"}", "{\"id\":01,\"text\":\"x\"}", "{\"id\":1.,\"text\":\"x\"}",
    "{\"id\":nul,\"text\":\"x\"}", "{\"id\":[1,],\"text\":\"x\"}", "{\"id\":{\"a\"},\"text\":\"x\"}", "{\"path\":null}",
    "{\"text\":\"\\", "{\"id\":-,\"text\":\"\"}",
  ])
  func whatIsNoRequestIsSaid(_ line: String) {
    #expect(read(line).error != nil)
  }

  @Test func theIdIsKeptWhereTheRestIsWrong() {
    #expect(String(decoding: read("{\"id\":7,\"txt\":\"x\"}").request.id, as: UTF8.self) == "7")
  }

  @Test func deepNestingIsRefusedAndShallowIsNot() {
    func nested(_ depth: Int) -> String {
      "{\"id\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + ",\"text\":\"x\"}"
    }
    #expect(read(nested(200)).error == nil)
    #expect(read(nested(100_000)).error?.message.contains("nests deeper") == true)
  }

  @Test func anIdThatIsNotUTF8IsRefusedATextIsNot() {
    #expect(RequestReader.read(Array("{\"id\":\"".utf8) + [0xFF] + Array("\",\"text\":\"\"}".utf8)).error != nil)
    let line = RequestReader.read(Array("{\"text\":\"".utf8) + [0xFF] + Array("\"}".utf8))
    #expect(line.error == nil && line.request.text == [0xFF])
  }

  @Test func linesAreSplitHoweverTheyArrive() throws {
    let text = "one\n\ntwo\r\nthree"
    for step in 1...text.utf8.count {
      var source = LineSource(MemorySource(Array(text.utf8), step: step))
      var lines: [String] = []
      while case .whole(let line)? = try source.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      #expect(lines == ["one", "", "two\r", "three"])
    }
  }
}
