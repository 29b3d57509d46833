// swift-tools-version: 6.2
import Foundation
import PackageDescription

// `.ci/run` makes every warning an error; a later compiler's new warnings must not stop somebody else's build.
let warnings: [SwiftSetting] = Context.environment["VNPLAN_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

// On Linux the program is one file that runs where no Swift is installed and starts in half the time; wholly so where
// the C library comes in its static form too.
let isLibCStatic = ["x86_64-linux-gnu/", "aarch64-linux-gnu/", "../lib64/", ""].contains {
  FileManager.default.fileExists(atPath: "/usr/lib/\($0)libc.a")
}

let package = Package(
  name: "vnplan",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "PlanText", targets: ["PlanText"]),
    .library(name: "PlanExport", targets: ["PlanExport"]),
    .executable(name: "vnplan", targets: ["vnplan"]),
  ],
  targets: [
    .target(name: "PlanText", swiftSettings: strict),
    .target(name: "PlanExport", dependencies: ["PlanText"], swiftSettings: strict),
    .target(name: "PlanCommand", dependencies: ["PlanText", "PlanExport"], swiftSettings: strict),
    .executableTarget(
      name: "vnplan", dependencies: ["PlanCommand"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(
          [isLibCStatic ? "-static-executable" : "-static-stdlib", "-use-ld=lld"], .when(platforms: [.linux]))
      ]),
    .target(
      name: "PlanTestSupport", dependencies: ["PlanText", "PlanExport"], path: "Tests/PlanTestSupport",
      swiftSettings: strict),
    .testTarget(name: "PlanTextTests", dependencies: ["PlanText", "PlanTestSupport"], swiftSettings: strict),
    .testTarget(name: "PlanExportTests", dependencies: ["PlanExport", "PlanTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlanCommandTests", dependencies: ["PlanCommand", "PlanExport", "PlanTestSupport"], swiftSettings: strict),
  ]
)
