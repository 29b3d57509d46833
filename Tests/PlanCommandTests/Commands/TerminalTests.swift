import PlanExport
import Testing

@testable import PlanCommand

/// Colour and width: on a terminal only, and never steered by a document.
@Suite struct TerminalTests {
  private let scratch = try! Scratch()

  @Test(arguments: ["tree", "check", "tasks"]) func noColourOutsideATerminal(_ command: String) throws {
    let file = try scratch.write("a.txt", Samples.plan)
    #expect(!vnplan(command, file).output.utf8.contains(0x1B))
    #expect(!vnplan([command, file], terminalWidth: 80, environment: ["NO_COLOR": "1"]).output.utf8.contains(0x1B))
    #expect(!vnplan([command, file], terminalWidth: 80, environment: ["TERM": "dumb"]).output.utf8.contains(0x1B))
    #expect(!vnplan([command, "--color=never", file], terminalWidth: 80).output.utf8.contains(0x1B))
  }

  @Test func documentsCannotSteerATerminal() throws {
    let file = try scratch.write(
      "a.txt", "I. \u{1B}[2J\u{9B}31m\u{7}MỤC\u{202E}\u{200F}\u{61C}\u{2028}\n1. \u{1B}]0;x\u{7} a\n")
    for words in [["tree"], ["check"], ["tasks"], ["parse"], ["parse", "--format=lines"], ["parse", "--table=nodes"]] {
      let output = vnplan(words + [file], terminalWidth: 80, environment: ["NO_COLOR": "1"]).output
      #expect(!output.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && $0 != "\r" && $0.steersTerminal })
    }
  }

  @Test func filterKeepsTextAndOurColours() {
    let text = "Điều\t1\n\u{1B}[1;31mđỏ\u{1B}[0m\u{1B}[2J\u{85}\u{200E}"
    let colored = String(decoding: TerminalText.filtered(Array(text.utf8), colored: true), as: UTF8.self)
    #expect(colored == "Điều\t1\n\u{1B}[1;31mđỏ\u{1B}[0m\u{FFFD}[2J\u{FFFD}\u{FFFD}")
    let plain = String(decoding: TerminalText.filtered(Array(text.utf8), colored: false), as: UTF8.self)
    #expect(!plain.utf8.contains(0x1B))
  }
}
