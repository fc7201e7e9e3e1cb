import { defaults } from "@actions/github/lib/utils";
import type { Fetch } from "./transport.js";

/** The global fetch through the proxy that the runner is set up with, if any. */
export const throughProxy = (defaults.request?.fetch ?? fetch) as Fetch;
