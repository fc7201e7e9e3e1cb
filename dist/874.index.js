export const id = 874;
export const ids = [874];
export const modules = {

/***/ 2874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ connectionTo),
  githubClient: () => (/* binding */ githubClient),
  i: () => (/* binding */ versioned)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/octokit/dist-bundle/index.js + 20 modules
var dist_bundle = __webpack_require__(2923);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/hosts/github/patience.js
var patience = __webpack_require__(5835);
;// CONCATENATED MODULE: ./build/hosts/github/transport.js
// The largest answer GitHub gives is a blob of 100 MB; more than that is not from GitHub.
const MAX_BODY_BYTES = 104 * 1024 * 1024;
/**
 * A fetch that answers only once the whole body is there, within a size, and given up after `silenceMs` in which nothing arrived.
 * octokit reads bodies after its retries are over and turns a broken one into an empty one; like this a broken body is a failed
 * request, which is retried, and then an error.
 */
function wholeAnswers(fetch, silenceMs) {
    return async (url, options = {}) => {
        const caller = options.signal ?? undefined;
        const silence = new AbortController();
        const timer = setTimeout(() => silence.abort(new DOMException(`nothing arrived for ${silenceMs / 1000} seconds`, "TimeoutError")), silenceMs);
        const signal = caller === undefined ? silence.signal : AbortSignal.any([caller, silence.signal]);
        try {
            const { status, statusText, url: finalUrl, headers, body } = await fetch(url, { ...options, signal });
            const bytes = await bytesOf(body, () => timer.refresh());
            return {
                status,
                statusText,
                url: finalUrl,
                headers,
                body: bytes,
                text: async () => new TextDecoder().decode(bytes),
                arrayBuffer: async () => bytes,
            };
        }
        catch (error) {
            // octokit tells an abort from a failed request by this name alone, whatever reason the caller gave.
            if (caller?.aborted)
                throw new DOMException("This run was aborted", "AbortError");
            throw error;
        }
        finally {
            clearTimeout(timer);
        }
    };
}
async function bytesOf(body, arrived) {
    const pieces = [];
    let length = 0;
    for await (const piece of body ?? []) {
        arrived();
        length += piece.length;
        if (length > MAX_BODY_BYTES)
            throw new RangeError(`an answer of more than ${MAX_BODY_BYTES} bytes`);
        pieces.push(piece);
    }
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const piece of pieces) {
        whole.set(piece, offset);
        offset += piece.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./build/hosts/github/client.js





// GitHub asks for a minute when a secondary limit names no time; a job that waits much longer looks hung.
const MAX_PAUSE_SECONDS = 75;
const MAX_PAUSES = 2;
// GitHub itself ends a request that it works on for longer than ten seconds.
const SILENCE_MS = 30_000;
// After pauses of 1, 4 and 9 seconds.
const MAX_RETRIES = 3;
// Whatever is our own fault stays our own fault: 4xx answers are never retried (429 and limits are the throttling's).
const NEVER_RETRIED = Array.from({ length: 100 }, (_, index) => 400 + index);
const API_VERSION = "2022-11-28";
const USER_AGENT = "model-review";
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/** The one client of GitHub's API: retries what may pass, pauses when asked to, goes through the runner's proxy. */
function githubClient({ token, ...connection }) {
    // An unprintable character in a header makes fetch fail with a message that quotes the header.
    if (!/^[\x21-\x7e]+$/.test(token))
        throw new errors/* UsageError */.eb("token", "`token` is empty or has characters that no token has.");
    return versioned(new dist_bundle/* Octokit */.Eg({ ...connectionTo(connection), auth: `token ${token}` }));
}
/** Everything about a client but whose it is. */
function connectionTo({ apiUrl, secondMs = 1000, maxPauseSeconds = MAX_PAUSE_SECONDS, silenceMs = SILENCE_MS, }) {
    const baseUrl = (apiUrl ?? utils/* defaults */.NT.baseUrl ?? "https://api.github.com").replace(/\/+$/, "");
    const isAcceptable = (seconds, _options, _octokit, pauses) => pauses < MAX_PAUSES && seconds <= maxPauseSeconds;
    return {
        userAgent: (0,utils/* getUserAgentWithOrchestrationId */.fA)(USER_AGENT) ?? USER_AGENT,
        baseUrl,
        log: SILENT,
        request: { ...utils/* defaults */.NT.request, fetch: wholeAnswers((utils/* defaults */.NT.request?.fetch ?? fetch), silenceMs), log: SILENT },
        retry: { retries: MAX_RETRIES, doNotRetry: NEVER_RETRIED, retryAfterBaseValue: secondMs },
        // Limits belong to a server, so clients of different servers do not wait for each other.
        throttle: { id: baseUrl, retryAfterBaseValue: secondMs, onRateLimit: isAcceptable, onSecondaryRateLimit: isAcceptable },
    };
}
/** Pins the version of the API that this program was written for. */
function versioned(client) {
    client.hook.before("request", (options) => {
        options.headers["x-github-api-version"] = API_VERSION;
    });
    // The client's own pauses, between attempts and when GitHub asks for one, do not end with the caller.
    client.hook.wrap("request", (request, options) => (0,patience/* endingWith */.i)(options.request.signal, async () => request(options)));
    return client;
}


/***/ })

};
