export const id = 547;
export const ids = [547];
export const modules = {

/***/ 9047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ largeObjects)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/bytes/dvc-object.js
var dvc_object = __webpack_require__(8379);
// EXTERNAL MODULE: ./build/bytes/concurrency.js
var concurrency = __webpack_require__(1619);
;// CONCATENATED MODULE: ./build/bytes/http-range.js

/** Addresses that hold a signature expire into 403 or 410; tokens into 401. */
const REFUSALS = [401, 403, 410];
/** Takes the answer to a range request: the range and nothing else, or the start of an answer that holds the whole file. */
async function receiveRange(answer, expected) {
    const { name, size, start, end, pin } = expected;
    if (REFUSALS.includes(answer.status))
        return { kind: "refused", status: answer.status, host: answer.host };
    if (answer.status === 206) {
        assertPlain(answer, expected);
        pin(answer.headers.get("etag"), answer.host);
        const given = answer.headers.get("content-range") ?? "";
        if (given.trim().toLowerCase() !== `bytes ${start}-${end - 1}/${size}`) {
            const asked = `bytes ${start} to ${end - 1} of ${size}`;
            throw new errors/* SourceError */.c8("http-range", `${name}: ${answer.host} gives another range than was asked for, ${asked}.`);
        }
        return { kind: "given", bytes: await collect(answer, end - start, true, expected), isRange: true };
    }
    assertWhole(answer, expected);
    return { kind: "given", bytes: start > 0 ? undefined : await collect(answer, end, end === size, expected), isRange: false };
}
/** Takes the whole file into a temporary store. */
async function receiveAll(answer, expected, store, signal) {
    const { name, size, spend } = expected;
    if (REFUSALS.includes(answer.status))
        return { kind: "refused", status: answer.status, host: answer.host };
    assertWhole(answer, expected);
    const counted = async function* () {
        let length = 0;
        for await (const chunk of answer.body) {
            length += chunk.length;
            spend(chunk.length);
            if (length > size)
                throw tooLong(expected, answer);
            yield chunk;
        }
        if (length < size)
            throw tooShort(name, answer, length, size);
    };
    return { kind: "given", source: await store.hold(size, counted(), signal) };
}
function assertWhole(answer, expected) {
    const { name, size, pin } = expected;
    const { status, host, headers } = answer;
    if (status === 404)
        throw new errors/* SourceError */.c8("http-missing", `${name}: is not at ${host} any more (404).`);
    if (status === 416)
        throw new errors/* SourceError */.c8("http-range", `${name}: has fewer than ${size} bytes at ${host} (416).`);
    if (status !== 200)
        throw new errors/* SourceError */.c8("http-status", `${name}: ${host} answers ${status}, which is not understood.`);
    assertPlain(answer, expected);
    const length = headers.get("content-length");
    if (length !== null && length !== String(size))
        throw new errors/* SourceError */.c8("http-length", `${name}: has another length at ${host} than the ${size} bytes that are expected.`);
    pin(headers.get("etag"), host);
}
/** Ranges and lengths count bytes as they are sent. */
function assertPlain({ headers, host }, { name }) {
    const encoding = headers.get("content-encoding") ?? "identity";
    if (encoding.toLowerCase() === "identity")
        return;
    throw new errors/* SourceError */.c8("http-encoding", `${name}: ${host} sends it compressed, although that was not asked for.`);
}
/** The first `length` bytes of a body; with `isAll` nothing may follow. */
async function collect(answer, length, isAll, expected) {
    const bytes = new Uint8Array(length);
    let filled = 0;
    for await (const chunk of answer.body) {
        expected.spend(chunk.length);
        if (isAll && filled + chunk.length > length)
            throw tooLong(expected, answer);
        bytes.set(chunk.subarray(0, length - filled), filled);
        filled = Math.min(length, filled + chunk.length);
        if (!isAll && filled === length)
            break;
    }
    if (filled < length)
        throw tooShort(expected.name, answer, filled, length);
    return bytes;
}
function tooLong({ name }, { host }) {
    return new errors/* SourceError */.c8("http-long", `${name}: ${host} sends more bytes than were asked for.`);
}
function tooShort(name, { host }, length, wanted) {
    return new errors/* SourceError */.c8("http-short", `${name}: ${host} ended after ${length} of ${wanted} bytes.`);
}

// EXTERNAL MODULE: ./build/bytes/http-request.js
var http_request = __webpack_require__(2670);
// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/bytes/http.js





/** The headers of nearly all models, in one request. */
const FIRST_WINDOW_BYTES = 64 * 1024;
/** After a jump over values mostly the name and shape of the next tensor follow: about 200 bytes. */
const JUMP_WINDOW_BYTES = 8 * 1024;
/** Reading on doubles the window up to here: no more is fetched in vain than was read, and long reads cost few requests. */
const LARGEST_WINDOW_BYTES = 8 * 1024 * 1024;
/**
 * A file on a server, by range requests that are pinned to one entity tag. A server that ignores ranges is read from the start, and
 * then, when more is wanted, once as a whole into a temporary file. Two windows stay in memory: the beginning, and the last one.
 */
function httpSource(file, { http, allowance, store }) {
    const { name, size } = file;
    const oneAtATime = (0,concurrency/* limiter */.T)(1);
    let beginning = { start: 0, bytes: new Uint8Array(0) };
    let last = beginning;
    let whole;
    let hasRanges = true;
    let entityTag;
    let current;
    /** Asks at the address there is, and once more at a new one when that is refused. */
    const ask = async (headers, receive, signal) => {
        for (let refused;; refused = current) {
            current = await file.address(refused, signal);
            const { url, credentials } = current;
            const asked = { name, url, credentials, headers: [["accept-encoding", "identity"], ...headers] };
            const answered = await (0,http_request/* request */.Em)(asked, http, receive, signal);
            if (answered.kind !== "refused")
                return answered;
            if (refused !== undefined) {
                const reason = `${answered.host} refuses access (${answered.status}), also with new credentials`;
                throw new errors/* SourceError */.c8("http-refused", `${name}: ${reason}. Check who may read it.`);
            }
        }
    };
    const pin = (tag, host) => {
        if (tag === null)
            return;
        entityTag ??= tag;
        if (tag === entityTag)
            return;
        throw new errors/* SourceError */.c8("http-changed", `${name}: changed on ${host} while it was read. Review again.`);
    };
    const fetchWhole = async (signal) => {
        allowance.assertCovers(size);
        const expected = { name, size, pin, spend: allowance.spend };
        const { source } = await ask([], (answer) => receiveAll(answer, expected, store, signal), signal);
        await file.checkWhole?.(source, signal);
        return source;
    };
    const fetchRange = async (start, end, signal) => {
        // A weak tag says that two versions mean the same, not that their bytes are equal.
        const pinned = entityTag === undefined || entityTag.startsWith("W/") ? [] : [["if-range", entityTag]];
        const headers = [["range", `bytes=${start}-${end - 1}`], ...pinned];
        const expected = { name, size, start, end, pin, spend: allowance.spend };
        const { bytes, isRange } = await ask(headers, (answer) => receiveRange(answer, expected), signal);
        hasRanges &&= isRange;
        return bytes;
    };
    /** Where the next window ends that begins with these bytes. */
    const windowEnd = (offset, length) => {
        const lastEnd = last.start + last.bytes.length;
        const readsOn = last.bytes.length > 0 && offset >= last.start && offset <= lastEnd + last.bytes.length;
        const usual = readsOn ? Math.min(last.bytes.length * 2, LARGEST_WINDOW_BYTES) : JUMP_WINDOW_BYTES;
        const wanted = Math.min(size, offset + Math.max(length, offset === 0 ? FIRST_WINDOW_BYTES : usual));
        return allowance.covers(wanted - offset) ? wanted : offset + length;
    };
    const readWhole = async (offset, length, signal) => {
        whole ??= await fetchWhole(signal);
        return whole.read(offset, length, signal);
    };
    const read = async (offset, length, signal) => {
        for (const window of [last, beginning])
            if (holds(window, offset, length))
                return partOf(window, offset, length);
        if (whole !== undefined || !hasRanges)
            return readWhole(offset, length, signal);
        const end = windowEnd(offset, length);
        const held = holds(last, offset, 1) ? last.bytes.subarray(offset - last.start) : new Uint8Array(0);
        const start = offset + held.length;
        allowance.assertCovers(end - start);
        const fetched = await fetchRange(start, end, signal);
        if (fetched === undefined)
            return readWhole(offset, length, signal);
        last = { start: offset, bytes: held.length === 0 ? fetched : joined(held, fetched) };
        if (offset === 0)
            beginning = last;
        return partOf(last, offset, length);
    };
    return {
        size,
        async read(offset, length, signal) {
            (0,memory/* assertWithin */.k)(size, offset, length);
            if (length === 0)
                return new Uint8Array(0);
            return oneAtATime(() => read(offset, length, signal));
        },
        async [Symbol.asyncDispose]() {
            await whole?.[Symbol.asyncDispose]();
        },
    };
}
function holds({ start, bytes }, offset, length) {
    return offset >= start && offset + length <= start + bytes.length;
}
function partOf({ start, bytes }, offset, length) {
    return bytes.subarray(offset - start, offset - start + length);
}
function joined(a, b) {
    const bytes = new Uint8Array(a.length + b.length);
    bytes.set(a);
    bytes.set(b, a.length);
    return bytes;
}

;// CONCATENATED MODULE: ./build/bytes/kept.js
/** Idle sources that are kept however large: two sides of each artifact in flight. */
const KEPT_ANYHOW = 8;
/** Beyond these, so that an artifact that takes long finds its sides again while many small ones pass it by. */
const KEPT_BYTES = 128 * 1024 * 1024;
/** Each may hold a file open, and a process may commonly open a thousand. */
const KEPT_AT_MOST = 256;
function keptSources(anyhow = KEPT_ANYHOW, bytes = KEPT_BYTES) {
    // Least recently used first: an entry that is used again is inserted anew.
    const kept = new Map();
    const drop = async (id, entry) => {
        kept.delete(id);
        // What never came is told to those who asked for it.
        const source = await entry.source.catch(() => undefined);
        await source?.[Symbol.asyncDispose]();
    };
    const release = async (entry) => {
        entry.users -= 1;
        const idle = [...kept].filter(([, { users }]) => users === 0);
        let total = idle.reduce((sum, [, { size }]) => sum + size, 0);
        for (const [index, [oldest, old]] of idle.entries()) {
            const left = idle.length - index;
            if (left <= anyhow || (left <= KEPT_AT_MOST && total <= bytes))
                return;
            total -= old.size;
            // It may have been asked for while an earlier one was given up.
            if (old.users === 0)
                await drop(oldest, old);
        }
    };
    return {
        async open(id, make) {
            const entry = kept.get(id) ?? { source: make(), users: 0, size: 0 };
            kept.delete(id);
            kept.set(id, entry);
            entry.users += 1;
            try {
                const source = await entry.source;
                entry.size = source.size;
                return releasing(source, () => release(entry));
            }
            catch (error) {
                // A failure is not an answer for the next caller.
                if (kept.get(id) === entry)
                    kept.delete(id);
                throw error;
            }
        },
        async [Symbol.asyncDispose]() {
            for (const [id, entry] of kept)
                await drop(id, entry);
        },
    };
}
/** The same bytes for one user: disposing it again changes nothing. */
function releasing(source, release) {
    let isOpen = true;
    return {
        size: source.size,
        read: (offset, length, signal) => source.read(offset, length, signal),
        async [Symbol.asyncDispose]() {
            if (isOpen) {
                isOpen = false;
                await release();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/bytes/temporary.js
var temporary = __webpack_require__(3855);
;// CONCATENATED MODULE: ./build/bytes/dvc-http.js







/** Opens objects of a remote by ranges, without credentials. Disposing removes temporary files. */
function dvcHttp(options) {
    const { budget, artifactOf = (path) => path, http = {} } = options;
    const kept = keptSources();
    const store = (0,temporary/* temporaryStore */.D)(options);
    const openAnew = async (url, object, artifact, name, signal) => {
        const allowance = budget.allowance(artifact, name);
        allowance.assertCovers(1);
        const asked = {
            name,
            url,
            headers: [["accept-encoding", "identity"], ["range", "bytes=0-0"]],
            credentials: [],
        };
        const size = await (0,http_request/* request */.Em)(asked, http, async (answer) => sizeIn(answer, name), signal);
        allowance.spend(1);
        if (size === 0)
            return (0,memory/* memorySource */.P)(new Uint8Array(0));
        const address = async () => ({ url, credentials: [] });
        const checkWhole = (whole, caller) => (0,dvc_object/* assertObject */.SE)(whole, object, caller);
        return httpSource({ name, size, address, checkWhole }, { http, allowance, store });
    };
    return {
        async openUrl(url, object, { path, revision }, signal) {
            const artifact = `${revision} ${artifactOf(path)}`;
            const name = `${path} (DVC object ${object.md5})`;
            return kept.open(`${url} ${JSON.stringify(object)} ${artifact}`, async () => (0,dvc_object/* verifiedSource */.sz)(await openAnew(url, object, artifact, name, signal), object));
        },
        async [Symbol.asyncDispose]() {
            await kept[Symbol.asyncDispose]();
            await store[Symbol.asyncDispose]();
        },
    };
}
/** Bytes of the whole file, from the answer to a request for its first byte. */
function sizeIn({ status, headers, host }, name) {
    const range = /^bytes (?:0-0|\*)\/(?<size>\d{1,15})$/i.exec(headers.get("content-range")?.trim() ?? "");
    // An empty file has no first byte.
    if (range?.groups?.size !== undefined && (status === 206 || status === 416))
        return Number(range.groups.size);
    const length = headers.get("content-length");
    if (status === 200 && length !== null && /^\d{1,15}$/.test(length))
        return Number(length);
    if (status === 404)
        throw new errors/* SourceError */.c8("http-missing", `${name}: is not at ${host} (404).`);
    if (status === 401 || status === 403) {
        throw new errors/* SourceError */.c8("http-refused", `${name}: ${host} wants credentials (${status}), and none are sent.`);
    }
    throw new errors/* SourceError */.c8("http-status", `${name}: ${host} answers ${status} without a size, which is not understood.`);
}

// EXTERNAL MODULE: ./build/bytes/dvc-places.js + 1 modules
var dvc_places = __webpack_require__(8841);
// EXTERNAL MODULE: ./build/bytes/http-budget.js
var http_budget = __webpack_require__(7342);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bytes/disk.js
var disk = __webpack_require__(8871);
;// CONCATENATED MODULE: ./build/bytes/lfs-answer.js


/** A hundred objects with addresses of several kilobytes each, as cloud storage signs them, stay below a quarter of it. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Enough for the sentence of a server that says why. */
const MAX_MESSAGE_CHARACTERS = 200;
/** They belong to the connection or to what is asked for, which no server decides. */
const OWN_HEADERS = /^(?:host|connection|keep-alive|content-length|transfer-encoding|te|upgrade|expect|range|if-.*|accept-encoding|proxy-.*)$/i;
/** The body as JSON; undefined when it is none, for instance the page of a proxy. */
async function jsonOf({ body, host }) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > MAX_ANSWER_BYTES)
            throw malformed(host, `is longer than ${MAX_ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    try {
        return JSON.parse(Buffer.concat(chunks).toString("utf8"));
    }
    catch {
        return undefined;
    }
}
/** What an answer of the batch API says, by oid. `now` is in epoch milliseconds. See https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md */
function offersOf(answer, host, now) {
    const { objects, transfer = "basic", hash_algo: hash = "sha256" } = fieldsOf(answer);
    if (!Array.isArray(objects))
        throw malformed(host, "has no list of objects");
    if (transfer !== "basic" || hash !== "sha256")
        throw malformed(host, "is about another way of transfer than was asked for");
    const offers = new Map();
    for (const object of objects.map(fieldsOf)) {
        if (typeof object.oid === "string")
            offers.set(object.oid, { ...offerOf(object, host, now), size: object.size });
    }
    return offers;
}
/** Of the server's own words what is safe to show. */
function messageOf(answer) {
    const { message } = fieldsOf(answer);
    const text = typeof message === "string" ? message.replace(/[^\x21-\x7e]+/g, " ").trim() : "";
    return text.length > MAX_MESSAGE_CHARACTERS ? `${text.slice(0, MAX_MESSAGE_CHARACTERS)}…` : text;
}
function offerOf(object, host, now) {
    if (object.error !== undefined && object.error !== null) {
        const { code } = fieldsOf(object.error);
        return { kind: "refusal", code: typeof code === "number" ? code : 0, message: messageOf(object.error) };
    }
    const action = fieldsOf(fieldsOf(object.actions).download);
    if (typeof action.href !== "string")
        throw malformed(host, "has neither an address nor an error for an object");
    const { url, credentials } = (0,http_request/* webAddress */.Dy)(action.href, `The answer of ${host}`);
    return {
        kind: "address",
        address: { url, credentials: [...credentials, ...headersOf(action.header, host)], expires: expiryOf(action, now) },
        isAuthenticated: object.authenticated === true,
    };
}
function headersOf(given, host) {
    return Object.entries(fieldsOf(given)).flatMap(([name, value]) => {
        if (OWN_HEADERS.test(name))
            return [];
        // The value can be a secret, so that it is not told.
        if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || typeof value !== "string" || !/^[\x20-\x7e]*$/.test(value))
            throw malformed(host, "has a header that cannot be sent");
        return [[name.toLowerCase(), value]];
    });
}
function expiryOf({ expires_in: seconds, expires_at: time }, now) {
    if (typeof seconds === "number" && Number.isFinite(seconds) && seconds !== 0)
        return now + seconds * 1000;
    const at = typeof time === "string" ? Date.parse(time) : Number.NaN;
    // Servers write the year 1 for "never".
    return Number.isNaN(at) || at <= 0 ? Number.POSITIVE_INFINITY : at;
}
function fieldsOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
function malformed(host, reason) {
    const remedy = "Check the address of the LFS server, and any proxy on the way.";
    return new errors/* SourceError */.c8("lfs-answer", `The answer of ${host} ${reason}. ${remedy}`);
}

;// CONCATENATED MODULE: ./build/bytes/lfs-batch.js



/** What servers accept in one request: GitHub's own client asks for as many. */
const OBJECTS_PER_REQUEST = 100;
const MEDIA_TYPE = "application/vnd.git-lfs+json";
/** Objects that are asked for at the same time go into one request. `now` gives epoch milliseconds. */
function lfsServer(endpoint, http, now = Date.now) {
    const { host, origin } = new URL(endpoint.url);
    let credentials = endpoint.credentials;
    let canFind = endpoint.findCredentials !== undefined;
    let waiting = [];
    const post = async (questions, signal) => {
        const objects = new Map(questions.map(({ pointer: { oid, size } }) => [oid, { oid, size }]));
        const body = JSON.stringify({
            operation: "download",
            transfers: ["basic"],
            hash_algo: "sha256",
            objects: [...objects.values()],
        });
        const headers = [["accept", MEDIA_TYPE], ["content-type", MEDIA_TYPE]];
        const asked = { name: "The LFS server", url: `${endpoint.url}/objects/batch`, headers, credentials, body };
        const { status, answer } = await (0,http_request/* request */.Em)(asked, http, async (given) => ({ status: given.status, answer: await jsonOf(given) }), signal);
        if (status === 200)
            return offersOf(answer, host, now());
        if (status === 401 && canFind) {
            canFind = false;
            const found = await endpoint.findCredentials?.(signal);
            if (found !== undefined) {
                credentials = found;
                return post(questions, signal);
            }
        }
        throw refusal(status, host, messageOf(answer));
    };
    const addressIn = (offer, { pointer, name }) => {
        if (offer === undefined)
            throw new errors/* SourceError */.c8("lfs-answer", `${name}: ${host} does not say where it is. Try again later.`);
        if (offer.kind === "refusal")
            throw objectRefusal(offer, name, host);
        if (offer.size !== undefined && offer.size !== pointer.size)
            throw new errors/* SourceError */.c8("lfs-size", `${name}: has another size at ${host} than its pointer says. Commit the file again.`);
        const { address, isAuthenticated } = offer;
        if (origin.startsWith("https:") && !address.url.startsWith("https:"))
            throw new errors/* SourceError */.c8("lfs-answer", `${name}: ${host} gives an address without encryption, which is not used.`);
        const isOwn = !isAuthenticated && new URL(address.url).origin === origin;
        const hasOwn = address.credentials.some(([header]) => header === "authorization");
        return isOwn && !hasOwn ? { ...address, credentials: [...address.credentials, ...credentials] } : address;
    };
    const answerAll = async (questions) => {
        let offers;
        try {
            offers = await post(questions, questions[0]?.signal);
        }
        catch (error) {
            for (const { name, reject } of questions)
                reject(about(name, error));
            return;
        }
        for (const question of questions) {
            try {
                question.resolve(addressIn(offers.get(question.pointer.oid), question));
            }
            catch (error) {
                question.reject(error);
            }
        }
    };
    return {
        addressOf: (pointer, name, signal) => new Promise((resolve, reject) => {
            waiting.push({ pointer, name, signal, resolve, reject });
            // Others of the same moment join; whoever comes first sends them all.
            if (waiting.length > 1)
                return;
            setImmediate(() => {
                const questions = waiting;
                waiting = [];
                for (let start = 0; start < questions.length; start += OBJECTS_PER_REQUEST)
                    void answerAll(questions.slice(start, start + OBJECTS_PER_REQUEST));
            });
        }),
    };
}
/** A failure of the whole request, told of each of its objects. */
function about(name, error) {
    return error instanceof errors/* SourceError */.c8 ? new errors/* SourceError */.c8(error.code, `${name}: ${error.message}`, { cause: error }) : error;
}
const FETCH_REMEDY = "Check the token's access to it, or have the objects at hand: `git lfs fetch`, or `lfs: true` of actions/checkout.";
function refusal(status, host, message) {
    const words = message === "" ? "" : `, ${JSON.stringify(message)}`;
    if (status === 401 || status === 403 || status === 404)
        return new errors/* SourceError */.c8("lfs-refused", `${host} does not give LFS objects of this repository (${status}${words}). ${FETCH_REMEDY}`);
    return new errors/* SourceError */.c8("lfs-server", `The LFS server ${host} answers ${status}${words}. Try again later.`);
}
function objectRefusal({ code, message }, name, host) {
    const words = `${code}${message === "" ? "" : `, ${JSON.stringify(message)}`}`;
    if (code === 404)
        return new errors/* SourceError */.c8("lfs-missing", `${name}: is not on the LFS server ${host} (${words}). Push it: \`git lfs push --all\`.`);
    if (code === 410)
        return new errors/* SourceError */.c8("lfs-missing", `${name}: was removed from the LFS server ${host} (${words}). Commit the file again.`);
    if (code === 422)
        return new errors/* SourceError */.c8("lfs-missing", `${name}: is no valid object to the LFS server ${host} (${words}). Commit the file again.`);
    return new errors/* SourceError */.c8("lfs-refused", `${name}: is not given by the LFS server ${host} (${words}). ${FETCH_REMEDY}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/bytes/lfs-verified.js


/**
 * The same source, hashed while it is read from its start to its end without a gap: the read that completes it throws when the bytes
 * are not the object. Of single ranges nothing can be known; there the size and the server's own word have to do.
 */
function verifiedSource(source, { oid, size }, name) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let hashed = 0;
    let isWrong = false;
    return {
        size: source.size,
        async read(offset, length, signal) {
            if (isWrong)
                throw mismatch(name);
            const bytes = await source.read(offset, length, signal);
            const end = offset + bytes.length;
            if (offset > hashed || end <= hashed)
                return bytes;
            hash.update(bytes.subarray(hashed - offset));
            hashed = end;
            isWrong = hashed === size && hash.digest("hex") !== oid;
            if (isWrong)
                throw mismatch(name);
            return bytes;
        },
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}
const CHUNK_BYTES = 1024 * 1024;
/** Reads all bytes; throws when they are not the object. */
async function assertObject(whole, pointer, name, signal) {
    const source = verifiedSource(whole, pointer, name);
    for (let offset = 0; offset < source.size; offset += CHUNK_BYTES)
        await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal);
}
function mismatch(name) {
    return new errors/* SourceError */.c8("lfs-mismatch", `${name}: the bytes that were read have another SHA-256. Fetch or push it again.`);
}

;// CONCATENATED MODULE: ./build/bytes/lfs-objects.js









/** An address that is about to expire is not used for a request that may take a while. */
const EXPIRY_MARGIN_MS = 10_000;
/** Objects from the repository's own store, or else from the first server that has them, by ranges. */
function lfsObjects(options) {
    const { budget, http = {}, artifactOf = (path) => path, now = Date.now } = options;
    const kept = keptSources();
    const store = (0,temporary/* temporaryStore */.D)(options);
    let places;
    const placesOnce = async (signal) => {
        const found = await options.places(signal);
        return { ...found, servers: found.endpoints.map((endpoint) => lfsServer(endpoint, http, now)) };
    };
    const openAnew = async (pointer, artifact, name, signal) => {
        places ??= placesOnce(signal).catch((error) => {
            places = undefined;
            throw error;
        });
        const { stores, servers, advice } = await places;
        const local = await storedObject(stores, pointer);
        if (local !== undefined)
            return verifiedSource(local, pointer, name);
        const allowance = budget.allowance(artifact, name);
        allowance.assertCovers(0);
        let failure;
        for (const server of servers) {
            try {
                const address = await keptAddress(server, pointer, name, now, signal);
                const checkWhole = (whole, caller) => assertObject(whole, pointer, name, caller);
                const source = httpSource({ name, size: pointer.size, address, checkWhole }, { http, allowance, store });
                return verifiedSource(source, pointer, name);
            }
            catch (error) {
                if (!(error instanceof errors/* SourceError */.c8))
                    throw error;
                // The first server is the one that should have it.
                failure ??= error;
            }
        }
        throw failure ?? new errors/* SourceError */.c8("lfs-missing", `${name}: is not in the local LFS store, and ${advice}`);
    };
    return {
        async open(pointer, { path, revision }, signal) {
            if (pointer.size === 0)
                return (0,memory/* memorySource */.P)(new Uint8Array(0));
            const artifact = `${revision} ${artifactOf(path)}`;
            const name = `${path} (LFS object ${pointer.oid})`;
            return kept.open(`${pointer.oid} ${pointer.size} ${artifact}`, () => openAnew(pointer, artifact, name, signal));
        },
        async [Symbol.asyncDispose]() {
            await kept[Symbol.asyncDispose]();
            await store[Symbol.asyncDispose]();
        },
    };
}
/** A copy of another size is a damaged one, as if there was none. */
async function storedObject(stores, { oid, size }) {
    for (const store of stores) {
        try {
            const source = await (0,disk/* diskSource */.j)((0,external_node_path_.join)(store, oid.slice(0, 2), oid.slice(2, 4), oid));
            if (source.size === size)
                return source;
            await source[Symbol.asyncDispose]();
        }
        catch (error) {
            if (!(error instanceof errors/* SourceError */.c8))
                throw error;
        }
    }
    return undefined;
}
/** Asks for the address once, and again when it has expired or was refused. */
async function keptAddress(server, pointer, name, now, caller) {
    let current = await server.addressOf(pointer, name, caller);
    return async (refused, signal) => {
        if (current === refused || current.expires - EXPIRY_MARGIN_MS <= now())
            current = await server.addressOf(pointer, name, signal);
        return current;
    };
}

// EXTERNAL MODULE: ./build/artifacts/owner-by-name.js
var owner_by_name = __webpack_require__(1765);
;// CONCATENATED MODULE: ./build/artifacts/large-objects.js





function largeObjects({ limits, lfsPlaces, workingTree, ...options }) {
    const shared = { ...options, budget: (0,http_budget/* transferBudget */.fC)(limits), artifactOf: owner_by_name/* mainFileOf */.H };
    const web = dvcHttp(shared);
    const lfs = lfsObjects({ ...shared, places: lfsPlaces });
    return {
        lfs,
        dvc: (base) => (0,dvc_places/* dvcPlaces */.G)({ base, workingTree, openUrl: web.openUrl }),
        async [Symbol.asyncDispose]() {
            await lfs[Symbol.asyncDispose]();
            await web[Symbol.asyncDispose]();
        },
    };
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PV: () => (/* binding */ transferLimitsFor),
/* harmony export */   fC: () => (/* binding */ transferBudget)
/* harmony export */ });
/* unused harmony export TRANSFER_LIMITS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const MEBIBYTE = 1024 ** 2;
const TRANSFER_LIMITS = {
    // Downloads are metered: GitHub's free plan has 10 GiB of LFS a month, of which both sides of one model take a tenth.
    artifactBytes: 512 * MEBIBYTE,
    // Four models of the largest size, both sides.
    runBytes: 4096 * MEBIBYTE,
    // A required check that takes longer holds people up; 4 GiB need a tenth of it on a hosted runner.
    seconds: 600,
};
/** The limits for who chose how many bytes of tensor values may be read on each side of an artifact, and for who did not. */
function transferLimitsFor(valueBytes) {
    if (valueBytes === undefined)
        return TRANSFER_LIMITS;
    const { artifactBytes, runBytes, seconds } = TRANSFER_LIMITS;
    // Values are not all there is to read, and windows fetch a little more than was asked for.
    const wanted = valueBytes * 1.25;
    return {
        artifactBytes: Math.max(artifactBytes, wanted),
        runBytes: Math.max(runBytes, 2 * wanted + RESERVED_BYTES),
        seconds: wanted > artifactBytes ? LONG_SECONDS : seconds,
    };
}
/** For who asked for much. */
const LONG_SECONDS = 3600;
/** Structure comes before values: this much of the run's bytes is kept for the beginnings of files. */
const RESERVED_BYTES = 1024 * MEBIBYTE;
const RESERVED_SHARE = 1 / 4;
/** What counts as the beginning of a file: several times the headers of models with thousands of tensors. */
const BEGINNING_BYTES = MEBIBYTE;
const REMEDY = "Fetch what is needed before the review (`git lfs fetch`, `dvc fetch`), or read fewer values.";
/** `now` gives milliseconds. */
function transferBudget(limits = TRANSFER_LIMITS, now = () => performance.now()) {
    const reserved = Math.min(limits.runBytes * RESERVED_SHARE, RESERVED_BYTES);
    const artifacts = new Map();
    let runSpent = 0;
    let start;
    const isLate = () => {
        start ??= now();
        return now() - start > limits.seconds * 1000;
    };
    const time = `${limits.seconds} seconds for fetching in one run`;
    return {
        allowance(key, name) {
            const artifact = artifacts.get(key) ?? { spent: 0 };
            artifacts.set(key, artifact);
            let fileSpent = 0;
            const shortage = (bytes) => {
                if (isLate())
                    return time;
                if (artifact.spent + bytes > limits.artifactBytes)
                    return `${mebibytes(limits.artifactBytes)} for one side of a model`;
                const kept = fileSpent + bytes <= BEGINNING_BYTES ? 0 : reserved;
                return runSpent + bytes > limits.runBytes - kept ? `${mebibytes(limits.runBytes)} for one run` : undefined;
            };
            return {
                covers: (bytes) => shortage(bytes) === undefined,
                assertCovers(bytes) {
                    const limit = shortage(bytes);
                    if (limit === undefined)
                        return;
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("budget", `${name}: needs ${mebibytes(bytes)} from a server, and the budget of ${limit} does not cover them. ${REMEDY}`);
                },
                spend(bytes) {
                    fileSpent += bytes;
                    artifact.spent += bytes;
                    runSpent += bytes;
                    // A server that sends a little now and then would otherwise hold a run up for as long as it likes.
                    if (isLate())
                        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourceError */ .c8("budget", `${name}: was still on its way when the ${time} were over. ${REMEDY}`);
                },
            };
        },
        bytesFetched: () => runSpent,
    };
}
function mebibytes(bytes) {
    return `${(bytes / MEBIBYTE).toFixed(bytes < 10 * MEBIBYTE ? 2 : 0)} MiB`;
}


/***/ }),

/***/ 2670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   HX: () => (/* binding */ basic)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** Slow disks behind a server take seconds for a first byte, not half a minute. */
const STALL_MS = 30_000;
/** With the pauses between them about seven seconds: what a restart of a server takes. */
const ATTEMPTS = 4;
const PAUSE_MS = 500;
/** A server that asks for more is not worth the wait of a whole job. */
const LONGEST_PAUSE_MS = 30_000;
/** LFS servers redirect once, to their storage. */
const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 307, 308];
const BUSY = [408, 429, 500, 502, 503, 504];
const TRANSIENT = ["http-network", "http-stalled", "http-short", "http-busy"];
/** Asks until an answer was received whole: what may pass is tried again, a few times. Throws SourceError. */
async function request(asked, http, receive, signal) {
    for (let attempt = 1;; attempt += 1) {
        let pauseMs = (http.pauseMs ?? PAUSE_MS) * 3 ** (attempt - 1);
        try {
            return await askOnce(asked, http, signal, async (answer) => {
                if (!BUSY.includes(answer.status))
                    return receive(answer);
                pauseMs = Math.max(pauseMs, Number(answer.headers.get("retry-after") ?? 0) * 1000 || 0);
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-busy", `${asked.name}: ${answer.host} answers ${answer.status}. Try again later.`);
            });
        }
        catch (error) {
            const isTransient = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8 && TRANSIENT.includes(error.code);
            if (!isTransient || attempt === ATTEMPTS || pauseMs > LONGEST_PAUSE_MS)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, signal === undefined ? {} : { signal });
        }
    }
}
/** The address as fetch takes it, which refuses those with a user and a password. SourceError unless it is of the web. */
function webAddress(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:"))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-address", `${name}: its address is not one of http or https.`);
    const { username, password } = url;
    url.username = url.password = url.hash = "";
    if (username + password === "")
        return { url: url.href, credentials: [] };
    const [user, secret] = [decoded(username), decoded(password)];
    if (user === undefined || secret === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-address", `${name}: its address has a user or a password with a lone percent sign.`);
    return { url: url.href, credentials: [["authorization", basic(user, secret)]] };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
function basic(user, password) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
async function askOnce(asked, { fetch = globalThis.fetch, stallMs = STALL_MS }, caller, receive) {
    caller?.throwIfAborted();
    const controller = new AbortController();
    const stalled = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-stalled", `${asked.name}: ${hostOf(asked.url)} sent nothing for ${stallMs / 1000} s.`);
    const timer = setTimeout(() => controller.abort(stalled), stallMs);
    const signal = caller === undefined ? controller.signal : AbortSignal.any([caller, controller.signal]);
    const translated = (error) => {
        if (caller?.aborted)
            return caller.reason;
        if (controller.signal.aborted)
            return controller.signal.reason;
        return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8 ? error : lost(asked, error);
    };
    try {
        const response = await follow(asked, fetch, signal).catch((error) => {
            throw translated(error);
        });
        timer.refresh();
        const chunks = async function* () {
            try {
                for await (const chunk of response.body ?? []) {
                    timer.refresh();
                    yield chunk;
                }
            }
            catch (error) {
                throw translated(error);
            }
        };
        const { status, headers, url } = response;
        return await receive({
            status,
            headers,
            host: hostOf(url || asked.url),
            body: { [Symbol.asyncIterator]: chunks },
            cancel: () => controller.abort(),
        });
    }
    finally {
        clearTimeout(timer);
        // Also what was not read of the answer.
        controller.abort();
    }
}
async function follow(asked, fetch, signal) {
    const first = new URL(asked.url);
    let url = first;
    let isTrusted = true;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const response = await fetch(url.href, {
            ...(asked.body === undefined ? {} : { method: "POST", body: asked.body }),
            headers: [...asked.headers, ...(isTrusted ? asked.credentials : [])].map(([name, value]) => [
                name,
                value,
            ]),
            redirect: "manual",
            signal,
        });
        if (!REDIRECTS.includes(response.status))
            return response;
        await response.body?.cancel();
        const target = response.headers.get("location") ?? "";
        const next = URL.canParse(target, url.href) ? new URL(target, url.href) : undefined;
        const isAcceptable = next?.protocol === "https:" || (next?.protocol === "http:" && first.protocol === "http:");
        if (next === undefined || !isAcceptable || next.username + next.password !== "")
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-redirect", `${asked.name}: ${url.host} redirects to where it cannot be followed safely.`);
        isTrusted &&= next.origin === url.origin;
        url = next;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-redirect", `${asked.name}: ${first.host} redirects more than ${MAX_REDIRECTS} times.`);
}
/** Names the system's reason, such as ECONNRESET, and no more: messages of fetch can quote headers. */
function lost(asked, error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "connection lost";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8("http-network", `${asked.name}: ${hostOf(asked.url)} cannot be reached or broke off (${code}).`, {
        cause: error,
    });
}
function hostOf(url) {
    return new URL(url).host;
}


/***/ }),

/***/ 1511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ lfsPlacesOf),
  c: () => (/* binding */ lfsStoreOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bytes/git-command.js
var git_command = __webpack_require__(3940);
// EXTERNAL MODULE: ./build/bytes/git-remote.js
var git_remote = __webpack_require__(8227);
// EXTERNAL MODULE: ./build/bytes/http-request.js
var http_request = __webpack_require__(2670);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/bytes/lfs-endpoints.js



/** The LFS servers of repositories on GitHub: the first with the token, the others as anybody may ask. */
function gitHubEndpoints(serverUrl, repositories, token) {
    const root = webAddress(serverUrl, "The server's URL").url.replace(/\/+$/, "");
    return repositories.map(({ owner, name }, index) => ({
        url: `${root}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}.git/info/lfs`,
        credentials: index > 0 || token === undefined ? [] : [["authorization", basic("x-access-token", token)]],
    }));
}
/** `directory` is what relative paths start from. */
function remoteAddressOf(text, directory) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (/^https?$/.test(scheme ?? ""))
        return { kind: "web", ...(0,http_request/* webAddress */.Dy)(text, "The remote") };
    if (scheme === "file")
        return folderAt(text);
    if (scheme !== undefined)
        return { kind: scheme.includes("ssh") ? "ssh" : "unknown" };
    // As git tells `host:path` from a path; on Windows a drive has a colon, too.
    if (/^[^/\\]+:/.test(text) && !/^[a-z]:[\\/]/i.test(text))
        return { kind: "ssh" };
    return { kind: "folder", folder: (0,external_node_path_.resolve)(directory, text) };
}
function folderAt(url) {
    try {
        return { kind: "folder", folder: (0,external_node_url_.fileURLToPath)(url) };
    }
    catch {
        // Of another machine, or without the drive that Windows wants.
        return { kind: "unknown" };
    }
}
/** Where the LFS server of a git remote is, unless it is configured; see "server discovery" of Git LFS. */
function lfsUrlOf(remoteUrl) {
    const plain = remoteUrl.replace(/\/+$/, "");
    return `${plain.endsWith(".git") ? plain : `${plain}.git`}/info/lfs`;
}

;// CONCATENATED MODULE: ./build/bytes/lfs-git.js





/** A helper that takes longer waits for a person. */
const CREDENTIAL_TIMEOUT_MS = 20_000;
/** The folder of objects of a repository itself, as `git lfs fetch` fills it. */
async function lfsStoreOf(git, signal) {
    const directory = await commonDirectory(git, signal);
    const configured = await setting(git, ["--type=path", "--get", "lfs.storage"], signal);
    return (0,external_node_path_.join)((0,external_node_path_.resolve)(directory ?? git.directory, configured ?? "lfs"), "objects");
}
/**
 * Where the user's own git configuration says that objects are. Credentials come from it as well, and no person is asked.
 * `.lfsconfig` is not consulted: whoever opens a pull request writes it.
 */
async function lfsPlacesOf(git, environment = process.env, signal) {
    const own = await lfsStoreOf(git, signal);
    const remote = await (0,git_remote/* firstRemote */.j6)(git, signal);
    const configured = (await setting(git, ["--get", "lfs.url"], signal)) ??
        (remote === undefined ? undefined : await setting(git, ["--get", `remote.${remote}.lfsurl`], signal));
    const text = configured ?? (remote === undefined ? undefined : await remoteUrl(git, remote, signal));
    if (text === undefined)
        return { stores: [own], endpoints: [], advice: "there is no remote to ask. Add one, or commit the file again." };
    const address = remoteAddressOf(text, git.directory);
    if (address.kind === "web") {
        const url = configured === undefined ? lfsUrlOf(address.url) : address.url.replace(/\/+$/, "");
        const endpoint = await endpointAt({ ...address, url }, git, environment, signal);
        return { stores: [own], endpoints: [endpoint], advice: "" };
    }
    const theirs = address.kind === "folder" ? await commonDirectory((0,git_command/* gitIn */.uM)(address.folder, environment), signal) : undefined;
    return {
        stores: theirs === undefined ? [own] : [own, (0,external_node_path_.join)(theirs, "lfs", "objects")],
        endpoints: [],
        advice: ADVICE[address.kind],
    };
}
const ADVICE = {
    folder: "neither in that of the remote. Push it there: `git lfs push --all`.",
    ssh: "the remote is reached through SSH, which is not used for LFS. Run `git lfs fetch` with the revisions first.",
    unknown: "the remote's address is not understood. Run `git lfs fetch` with the revisions first.",
};
async function endpointAt({ url, credentials }, git, environment, signal) {
    // How actions/checkout leaves its token.
    const header = await setting(git, ["--get-urlmatch", "http.extraheader", url], signal);
    const [, name, value] = /^([\w-]+):\s*([\x21-\x7e][\x20-\x7e]*)$/.exec(header ?? "") ?? [];
    const configured = name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
    const known = credentials.length > 0 ? credentials : configured;
    if (known.length > 0 || !url.startsWith("https:"))
        return { url, credentials: known };
    const silent = (0,git_command/* gitIn */.uM)(git.directory, { ...environment, GIT_ASKPASS: "", SSH_ASKPASS: "", GCM_INTERACTIVE: "never" });
    return { url, credentials: [], findCredentials: (caller) => filledCredentials(silent, url, caller) };
}
async function filledCredentials(git, url, signal) {
    const { host, protocol, pathname } = new URL(url);
    const child = git.start(["credential", "fill"]);
    const stop = () => child.kill();
    const timer = setTimeout(stop, CREDENTIAL_TIMEOUT_MS);
    signal?.addEventListener("abort", stop, { once: true });
    try {
        const chunks = [];
        child.stdout.on("data", (chunk) => chunks.push(chunk));
        child.stdin.on("error", () => { }).end(`protocol=${protocol.slice(0, -1)}\nhost=${host}\npath=${pathname.slice(1)}\n\n`);
        const exitCode = await new Promise((done) => child.on("error", () => done(-1)).on("close", done));
        const answer = new Map(Buffer.concat(chunks)
            .toString()
            .split(/\r?\n/)
            .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
        const [user, password] = [answer.get("username"), answer.get("password")];
        return exitCode === 0 && user !== undefined && password !== undefined
            ? [["authorization", (0,http_request/* basic */.HX)(user, password)]]
            : undefined;
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
    }
}
async function commonDirectory(git, signal) {
    const { exitCode, stdout } = await git.run(["rev-parse", "--path-format=absolute", "--git-common-dir"], {}, signal);
    return exitCode === 0 ? stdout.toString().replace(/\r?\n$/, "") : undefined;
}
async function remoteUrl(git, remote, signal) {
    const { exitCode, stdout } = await git.run(["remote", "get-url", remote], {}, signal);
    return exitCode === 0 ? stdout.toString().replace(/\r?\n$/, "") : undefined;
}
async function setting(git, args, signal) {
    const { exitCode, stdout } = await git.run(["config", ...args], {}, signal);
    const text = stdout.toString().replace(/\r?\n$/, "");
    return exitCode === 0 && text !== "" ? text : undefined;
}


/***/ }),

/***/ 1151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ lfsTree)
});

;// CONCATENATED MODULE: ./build/bytes/lfs-pointer.js
/** Pointers are shorter than this; see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
const POINTER_LIMIT_BYTES = 1024;
const VERSION = "version https://git-lfs.github.com/spec/v1";
/**
 * The pointer that these bytes are, or undefined. As strict as the specification, so that nothing else is taken for one, except that
 * lines may end as git writes them on Windows. Lines of extensions and of keys to come are passed over.
 */
function lfsPointerOf(bytes) {
    if (bytes.length >= POINTER_LIMIT_BYTES)
        return undefined;
    const [version, ...lines] = new TextDecoder("utf-8", { ignoreBOM: true })
        .decode(bytes)
        .replace(/\r?\n$/, "")
        .split(/\r?\n/);
    if (version !== VERSION)
        return undefined;
    const values = new Map();
    let previous = "";
    for (const line of lines) {
        const [, key, value] = /^([a-z0-9.-]+) ([^\p{Cc}\ufffd]+)$/u.exec(line) ?? [];
        if (key === undefined || value === undefined || key <= previous)
            return undefined;
        values.set(key, value);
        previous = key;
    }
    const [, oid] = /^sha256:([0-9a-f]{64})$/.exec(values.get("oid") ?? "") ?? [];
    const [size] = /^(?:0|[1-9]\d{0,14})$/.exec(values.get("size") ?? "") ?? [];
    return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}

// EXTERNAL MODULE: ./build/bytes/memory.js
var memory = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/bytes/lfs.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/**
 * The same revision with contents in the place of pointers. Entries stay as they are: a pointer that did not change is a blob that did
 * not change, of which nothing is read. `.lfsconfig` has no part in this: it belongs to the revision under review, which would name the
 * server that credentials go to. The tree that is wrapped is disposed with this one, `objects` is not.
 */
function lfsTree(tree, objects) {
    // By content id: where every read is a request, no small file is asked for twice.
    const small = new Map();
    const smallFile = async (entry, signal) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const known = small.get(entry.id);
            if (known !== undefined)
                return known;
            if ((await tree.sizeOf(entry, signal)) >= POINTER_LIMIT_BYTES)
                return undefined;
            const source = __addDisposableResource(env_1, await tree.open(entry, signal), true);
            const bytes = await source.read(0, source.size, signal);
            const file = { bytes, pointer: lfsPointerOf(bytes) };
            if (small.size < MAX_KEPT_FILES)
                small.set(entry.id, file);
            return file;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    };
    return {
        ...tree,
        async sizeOf(entry, signal) {
            return (await smallFile(entry, signal))?.pointer?.size ?? tree.sizeOf(entry, signal);
        },
        async open(entry, signal) {
            const file = await smallFile(entry, signal);
            if (file === undefined)
                return tree.open(entry, signal);
            if (file.pointer === undefined)
                return (0,memory/* memorySource */.P)(file.bytes);
            return objects.open(file.pointer, { path: entry.path, revision: tree.revision }, signal);
        },
        async contentOf(entry, signal) {
            const pointer = (await smallFile(entry, signal))?.pointer;
            return pointer === undefined ? entry.id : `sha256:${pointer.oid}`;
        },
    };
}
/** At most 20 MB. */
const MAX_KEPT_FILES = 20_000;


/***/ })

};
