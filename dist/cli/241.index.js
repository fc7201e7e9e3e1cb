export const id = 241;
export const ids = [241];
export const modules = {

/***/ 8241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectCommand: () => (/* binding */ inspectCommand)
/* harmony export */ });
/* harmony import */ var _artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7900);
/* harmony import */ var _artifacts_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5858);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _formats_inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9546);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7122);
/* harmony import */ var _review_compare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(348);
/* harmony import */ var _review_file_hashes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5224);
/* harmony import */ var _review_inspect_at_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8979);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4176);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2566);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2315);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8565);












const OPTIONS = { format: { type: "string" }, output: { type: "string" } };
/** Every file is inspected, whatever becomes of the others. Exit code 1 when one could not be read, 2 when one is not there. */
async function inspectCommand(args, terminal) {
    const { values, positionals } = (0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .parseOptions */ .A)("inspect", args, OPTIONS, { min: 1, max: Number.POSITIVE_INFINITY });
    const format = (0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .choiceOf */ .F)("--format", values.format, ["terminal", "text", "json", "cyclonedx"], "terminal");
    const inspections = [];
    const hashes = new Map();
    let hashBudget = _review_file_hashes_js__WEBPACK_IMPORTED_MODULE_6__/* .HASH_BYTES */ .FA;
    let exitCode = 0;
    for (const name of positionals) {
        try {
            const { tree, path } = await (0,_files_js__WEBPACK_IMPORTED_MODULE_9__/* .namedFile */ .eI)(name, terminal.directory);
            // `text` is what git compares: blobs, which it writes to places where nothing stands beside them.
            const inspection = (0,_review_compare_js__WEBPACK_IMPORTED_MODULE_5__/* .summarised */ .j)(format === "text"
                ? await (0,_formats_inspect_js__WEBPACK_IMPORTED_MODULE_3__/* .inspect */ .N)((0,_artifacts_open_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactFile */ .v)(tree, path, terminal.signal), {}, terminal.signal)
                : await (0,_review_inspect_at_js__WEBPACK_IMPORTED_MODULE_7__/* .inspectAt */ .c)((0,_artifacts_dvc_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutDvc */ .G)(tree), path, terminal.signal));
            if (inspection.status !== "read")
                exitCode = Math.max(exitCode, 1);
            // Under the name the caller gave: two files of other folders may have one name.
            const shown = name.split("\\").join("/");
            inspections.push({ ...inspection, path: shown });
            if (format !== "cyclonedx")
                continue;
            const { models, bytesRead } = await (0,_review_file_hashes_js__WEBPACK_IMPORTED_MODULE_6__/* .hashesOf */ .mU)([inspection], { files: tree }, hashBudget, terminal.signal);
            hashBudget -= bytesRead;
            for (const found of models.values())
                hashes.set(shown, found);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb))
                throw error;
            terminal.complain((0,_terminal_js__WEBPACK_IMPORTED_MODULE_11__/* .complaint */ .U)(error.message));
            exitCode = _review_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT_COULD_NOT_RUN */ .Xq;
        }
    }
    const text = _report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .INSPECTION_REPORTERS */ .e9[format](inspections, {
        width: terminal.width,
        colour: values.output === undefined && terminal.colour,
        hashes: { head: hashes },
    });
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_9__/* .deliverText */ .Lt)(text, values.output, terminal);
    return exitCode;
}


/***/ })

};
