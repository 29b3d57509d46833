import PlanText

/// A row a node of the tree, in source order.
struct NodeSheet: CSVSheet {
  var summary: String { "one row per node of the tree: section, bullet, paragraph, table, appendix" }
  var primaryKey: [String] { ["document", "id"] }

  func records(of plan: PlanRecord) -> [NodeID] { Array(plan.document.arena.ids) }

  static let columns: [CSVColumn<NodeID>] =
    [
      .document,
      .node("id", "path of labels from the root, unique in the plan") { id, _ in id },
      .node("parent", "id of the node it hangs on; empty at the top") { id, plan in
        plan.document.arena.parent(of: id)
      },
      Column("part", "preamble, body, closing or appendices") { $1.document.arena[$0].part.name },
      Column("kind", "section, bullet, paragraph, table or appendix") { $1.document.arena[$0].kind.name },
      Column("numbering", "style of the numbering: part, roman, arabic, letter, dash …") {
        $1.document.arena[$0].style.name
      },
      Column("label", "number or sign without closing punctuation", kind: .code) { $1.document.arena[$0].label },
      Column("marker", .code, "number or sign as printed") { id, plan, out in
        if let marker = plan.document.marker(of: plan.document.arena[id]) {
          plan.document.appendText(marker, to: &out.cell)
        }
      },
      .text("heading", "title, without the marker") { $1.document.arena[$0].heading },
      .text("text", "running text, without the marker") { $1.document.arena[$0].text },
    ] + CSVColumn.lines { $1.document.arena[$0].lines } + [
      .count("start", "first byte in the decoded text, from 0") { $1.document.place(of: $1.document.arena[$0]).start },
      .count("end", "the byte after its last") { $1.document.place(of: $1.document.arena[$0]).end },
    ]
}
