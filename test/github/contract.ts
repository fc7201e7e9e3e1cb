import { OpenAPIBackend, type Operation, type Request } from "openapi-backend";
import description from "./openapi.json" with { type: "json" };
import type { Answer } from "./state.js";

/** GitHub's OpenAPI description, asked about one exchange. Each answer lists what breaks it. */
export interface Contract {
  request(request: Request): readonly string[];
  answer(request: Request, answer: Answer): readonly string[];
}

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
  int64: true,
} as const;

let loaded: Promise<OpenAPIBackend> | undefined;

export async function gitHubContract(): Promise<Contract> {
  // Compiling the description takes longest, and it does not change.
  loaded ??= new OpenAPIBackend({
    definition: JSON.parse(JSON.stringify(description), typedNull),
    quick: true,
    coerceTypes: true,
    ajvOpts: { formats: FORMATS },
  }).init();
  const api = await loaded;
  return {
    request(request) {
      const operation = api.matchOperation(request);
      if (operation === undefined) return [`${request.method} ${request.path}: not in the description`];
      const { errors } = api.validateRequest(request, operation);
      const found = (errors ?? []).map((error) => `request ${error.instancePath || "/"} ${error.message}`);
      return [...found, ...surplus(request, operation.requestBody)].map((problem) => `${operation.operationId}: ${problem}`);
    },
    answer(request, { status, headers, body }) {
      const operation = api.matchOperation(request);
      if (operation === undefined || body instanceof Uint8Array) return [];
      const isDescribed = operation.responses?.[status] !== undefined;
      if (!isDescribed && status < 400) return [`${operation.operationId}: answer ${status} is not in the description`];
      if (status >= 400) {
        const form = errorProblems(status, body, operation.operationId);
        if (!isDescribed || form.length > 0) return form;
      }
      if (typeof body === "string") return text(operation, status, headers?.["content-type"]);
      if (body === undefined) return status === 204 ? [] : [`${operation.operationId}: ${status} without a body`];
      const { errors } = api.validateResponse(body, operation, status);
      return (errors ?? []).map(
        (error) => `${operation.operationId}: answer ${status} ${error.instancePath || "/"} ${error.message}`,
      );
    },
  };
}

/** GitHub writes `nullable` beside `oneOf`, where the checker wants a type beside it: null becomes one more alternative. */
function typedNull(_key: string, node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("nullable" in node) || "type" in node) return node;
  const { nullable, ...schema } = node;
  return nullable === true ? { anyOf: [schema, { type: "string", nullable: true, enum: [null] }] } : schema;
}

/** The checker knows JSON alone; text is described by its media type and the schema of a string. */
function text(operation: Operation, status: number, contentType = "application/json"): readonly string[] {
  const mediaType = contentType.split(";")[0];
  const isDescribed = JSON.stringify(operation.responses?.[status]).includes(`"${mediaType}":{"schema":{"type":"string"}}`);
  return isDescribed ? [] : [`${operation.operationId}: answer ${status} as ${mediaType} is not in the description`];
}

/** The description allows further properties everywhere; a misspelled one would be ignored by GitHub without a word. */
function surplus(request: Request, described: unknown): readonly string[] {
  if (typeof request.body !== "object" || request.body === null) return [];
  const known = JSON.stringify(described ?? {});
  return Object.keys(request.body)
    .filter((key) => !known.includes(`"${key}":{`))
    .map((key) => `request body has \`${key}\`, which is not described`);
}

/** Limits, faults and bad credentials may answer any request, so operations do not list them; all errors have one form in common. */
function errorProblems(status: number, body: unknown, operation: string | undefined): readonly string[] {
  const isError = typeof body === "object" && body !== null && "message" in body && typeof body.message === "string";
  return isError ? [] : [`${operation}: answer ${status} has no message`];
}
