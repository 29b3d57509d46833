import Foundation
import Testing

@testable import PlanCommand

@Suite struct StreamCommandTests {
  private let scratch = try! Scratch()

  private func request(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self) + "\n"
  }

  private func answers(_ outcome: Outcome) throws -> [[String: Any]] {
    try outcome.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func everyLineIsAnsweredInOrder() throws {
    var input = ""
    for id in 0..<50 { input += try request(["id": id, "text": Samples.plan]) }
    let found = try answers(vnplan("stream", input: input))
    #expect(found.map { $0["id"] as? Int } == Array(0..<50))
    #expect(found.allSatisfy { ($0["plan"] as? [String: Any])?["format"] as? String == "vnplan/1" })
  }

  @Test func thePlanIsTheOneThatParsePrints() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let plan = vnplan("parse", "--format", "ndjson", file).output.dropLast()
    let answer = vnplan("stream", input: try request(["id": "x", "path": file])).output
    #expect(answer == "{\"id\":\"x\",\"plan\":\(plan)}\n")
    let ofText = vnplan("stream", input: try request(["text": Samples.plan])).output
    #expect(
      ofText
        == "{\"id\":null,\"plan\":\(vnplan("parse", "--format=ndjson", "-", input: Samples.plan).output.dropLast())}\n")
  }

  @Test func aTextMayBeNamed() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let named = vnplan("stream", input: try request(["text": Samples.plan, "path": file])).output
    #expect(named == vnplan("stream", input: try request(["path": file])).output)
    let absent = try answers(vnplan("stream", input: try request(["text": "x", "path": "no/such"])))
    #expect(absent[0]["plan"] != nil)
  }

  @Test func furtherPlansOfATextStandInMore() throws {
    let found = try answers(vnplan("stream", input: try request(["text": Samples.plan + "\n" + Samples.plan])))
    #expect(found.count == 1 && found[0]["plan"] != nil && (found[0]["more"] as? [Any])?.count == 1)
  }

  @Test func aBadLineIsAnsweredWithAnErrorAndTheNextIsRead() throws {
    let input =
      "{\"id\":1}\nnonsense\n\n{\"id\":3,\"path\":\"/no/such\"}\n{\"id\":4,\"path\":\"/\"}\n{\"id\":5,\"text\":\"x\"}"
    let outcome = vnplan("stream", input: input)
    let found = try answers(outcome)
    #expect(outcome.status == 0)
    #expect(
      found.map { ($0["error"] as? [String: Any])?["code"] as? String }
        == ["bad-request", "bad-request", "bad-request", "not-readable", "folder", nil])
    #expect(found[1]["id"] is NSNull && found[2]["id"] is NSNull && found[5]["plan"] != nil)
  }

  @Test func pagesThatMayBeScansAreWarnedOfBesideThePlan() throws {
    let pdf = try scratch.write("a.pdf", "%PDF-1.4")
    let long = String(repeating: "x", count: 300)
    chmod(try scratch.write("bin/pdftotext", "#!/bin/sh\nprintf 'I. Một \(long)\\fII. Hai'"), 0o755)
    let request = Array(try request(["id": 1, "path": pdf]).utf8)
    let found = try answers(vnplan(["stream"], input: request, environment: ["PATH": scratch.path("bin")]))
    #expect(found.count == 1 && found[0]["plan"] != nil)
    #expect((found[0]["warning"] as? [String: Any])?["code"] as? String == "thin-pages")
  }

  @Test func aDashIsTheNameOfAFileHere() throws {
    let found = try answers(vnplan("stream", input: "{\"id\":1,\"path\":\"-\"}\n{\"id\":2,\"path\":\"a\\u0000b\"}\n"))
    #expect(found.allSatisfy { $0["error"] != nil })
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func eachAnswerComesBeforeTheNextRequest() throws {
    let outcome = try BuiltProgram.shell(
      """
      coproc "$vnplan" stream
      for id in 1 2 3; do
        echo '{"id": '$id', "text": "KẾ HOẠCH"}' >&${COPROC[1]}
        read -t 20 -r answer <&${COPROC[0]} || exit 9
        echo "${answer:0:8}"
      done
      """)
    #expect(outcome.status == 0)
    #expect(outcome.lines == ["{\"id\":1,", "{\"id\":2,", "{\"id\":3,"])
  }
}
