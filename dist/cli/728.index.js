export const id = 728;
export const ids = [728];
export const modules = {

/***/ 4728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordCommand: () => (/* binding */ recordCommand)
});

// EXTERNAL MODULE: ./build/artifacts/inventory.js
var inventory = __webpack_require__(2892);
// EXTERNAL MODULE: ./build/artifacts/owner-by-name.js
var owner_by_name = __webpack_require__(1765);
// EXTERNAL MODULE: ./build/bytes/folder.js
var folder = __webpack_require__(5450);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/record/path.js
var record_path = __webpack_require__(8037);
// EXTERNAL MODULE: ./build/report/quote-plain.js
var quote_plain = __webpack_require__(525);
// EXTERNAL MODULE: ./build/review/inspect-at.js
var inspect_at = __webpack_require__(8979);
// EXTERNAL MODULE: ./build/review/record.js + 1 modules
var record = __webpack_require__(8224);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(2315);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/cli/replace-file.js




/**
 * Writes a file below `root` whole or not at all. Links are refused, at the path and on the way to it: they could lead anywhere.
 * What was begun is removed when the signal aborts. UsageError when it cannot be written.
 */
async function replaceFile(root, path, text, signal) {
    const segments = path.split("/");
    const location = (0,external_node_path_.join)(root, ...segments);
    const folder = (0,external_node_path_.dirname)(location);
    if ((await (0,promises_.realpath)(folder).catch(() => undefined)) !== folder)
        throw new errors/* UsageError */.eb("not-writable", `${path}: lies behind a symbolic link or in no folder, and is not written.`);
    const present = await (0,promises_.lstat)(location).catch(() => undefined);
    if (present !== undefined && !present.isFile())
        throw new errors/* UsageError */.eb("not-writable", `${path}: is a symbolic link or no file, and is not written.`);
    const begun = (0,external_node_path_.join)(folder, `.model-review-${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.writeFile)(begun, text, { flag: "wx", signal });
        if (present !== undefined)
            await (0,promises_.chmod)(begun, present.mode);
        signal.throwIfAborted();
        await (0,promises_.rename)(begun, location);
    }
    catch (cause) {
        await (0,promises_.rm)(begun, { force: true });
        signal.throwIfAborted();
        const reason = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
        throw new errors/* UsageError */.eb("not-writable", `${path}: cannot be written${reason}.`, { cause });
    }
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/cli/working-tree.js
var working_tree = __webpack_require__(8027);
;// CONCATENATED MODULE: ./build/cli/record.js












const OPTIONS = { check: { type: "boolean" }, tensors: { type: "boolean" }, repo: { type: "string" } };
/** Writes the records of models, or says which are out of date. Exit code 1 when one is, or when a model or record could not be read. */
async function recordCommand(args, terminal) {
    const { values, positionals } = (0,options/* parseOptions */.A)("record", args, OPTIONS, { min: 0, max: Number.POSITIVE_INFINITY });
    const directory = (0,working_tree/* repositoryFolder */.pe)(values.repo, terminal);
    const request = { isCheck: values.check === true, withTensors: values.tensors === true };
    return (0,working_tree/* withWorkingTree */.At)(directory, terminal.signal, async (workingTree) => {
        const names = [];
        for (const name of positionals)
            names.push(await (0,working_tree/* pathWithin */.RY)(workingTree.root, name, directory));
        let isFine = true;
        for (const model of await modelsAt(workingTree, names, terminal.signal)) {
            isFine = (await recordOne(model, workingTree, request, terminal)) && isFine;
        }
        return isFine ? 0 : 1;
    });
}
/** The models that are named or lie in a folder that is; all of them when nothing is named. */
async function modelsAt({ tree }, names, signal) {
    const { models, unlisted } = await (0,inventory/* inventoryOf */.o)(tree, () => true, signal);
    const known = [...models, ...unlisted.map(({ path }) => ({ path, isHint: false }))];
    if (names.length === 0)
        return known;
    const chosen = new Map();
    for (const name of names) {
        const index = (0,owner_by_name/* ownerByName */.a)(name);
        const main = index !== undefined && known.some(({ path }) => path === index) ? index : name;
        const within = known.filter(({ path }) => name === "" || path.startsWith(`${name}/`));
        for (const model of within)
            chosen.set(model.path, model);
        if (within.length > 0)
            continue;
        if ((await tree.find(main, signal)) === undefined)
            throw new errors/* UsageError */.eb("no-such-model", `${name}: there is no such model among the files that git tracks or would track.`);
        // What the caller names is a model, whatever its name.
        chosen.set(main, { path: main, isHint: false });
    }
    return [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Whether the record says what the model says, now or already. */
async function recordOne({ path, isHint }, { tree, root }, { isCheck, withTensors }, { write, complain, signal }) {
    const refuse = (reason) => {
        complain((0,terminal/* complaint */.U)(reason));
        return false;
    };
    const inspection = await (0,inspect_at/* inspectAt */.c)(tree, path, signal);
    if (inspection.status !== "read") {
        const isModel = inspection.format !== null || inspection.status !== "unreadable" || !isHint;
        return isModel ? refuse(`${path}: has no record, because it is ${inspection.status}: ${inspection.error.message}`) : true;
    }
    // From the disk, not from git: it is the file on the disk that is written.
    const recordPath = (0,record_path/* recordPathOf */.o)(path);
    const existing = await (0,record/* recordAt */.zR)((0,folder/* folderTree */.j)(root), recordPath, signal);
    if (existing !== undefined && typeof existing !== "string")
        return refuse(`${recordPath}: ${existing.problem}`);
    const options = { budgetBytes: Number.POSITIVE_INFINITY, withTensors };
    const { state, text, reason } = await (0,record/* judgeRecord */.dy)({ path, model: inspection.model, tree }, existing, options, signal);
    const { problem, status, differing } = state;
    if (problem !== undefined)
        return refuse(`${recordPath}:${problem.line}:${problem.column}: ${problem.message}`);
    if (text === undefined)
        return refuse(`${recordPath}: is not written: ${reason ?? "the bytes of the model cannot be had."}`);
    const say = (word, aside = "") => write(`${word.padEnd(WIDEST)}  ${(0,quote_plain/* wordOf */.aG)(recordPath)}${aside}\n`);
    if (isCheck) {
        if (status === "in-sync")
            say("in sync");
        else if (status === "absent")
            say("missing");
        else
            say("out of date", `: ${differing.join(", ")}`);
        return status === "in-sync";
    }
    if (text === existing)
        say("unchanged");
    else {
        try {
            await replaceFile(root, recordPath, text, signal);
        }
        catch (error) {
            if (error instanceof errors/* UsageError */.eb)
                return refuse(error.message);
            throw error;
        }
        say("wrote");
    }
    return true;
}
const WIDEST = "out of date".length;


/***/ })

};
