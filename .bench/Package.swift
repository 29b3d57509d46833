// swift-tools-version: 6.2
import PackageDescription

// `stages` holds the sources of PlanText a second time (by a link), so that it can call the stages, which are no part
// of the public interface, and so that they are optimised as one module as in the program. `Shipped` uses the
// libraries as other programs do.
let package = Package(
  name: "bench",
  platforms: [.macOS("26.0")],
  dependencies: [.package(name: "vnplan", path: "..")],
  targets: [
    .target(
      name: "Shipped",
      dependencies: [.product(name: "PlanText", package: "vnplan"), .product(name: "PlanExport", package: "vnplan")]),
    .executableTarget(name: "stages", dependencies: ["Shipped"]),
  ]
)
