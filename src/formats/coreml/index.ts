import type { Format } from "../format.js";
import { probeCoreml } from "./probe.js";
import { readCoreml } from "./read.js";

const IN_PACKAGE = /^(?<folder>(.*\/)?[^/]+\.mlpackage\/)Data\//i;

export const coreml: Format = {
  id: "coreml",
  title: "Core ML",
  paths: ["**/*.mlmodel"],
  hints: ["**/Manifest.json"],
  mainOf(path) {
    const folder = IN_PACKAGE.exec(path)?.groups?.folder;
    return folder === undefined ? undefined : `${folder}Manifest.json`;
  },
  probe: probeCoreml,
  read: readCoreml,
};
