export const id = 241;
export const ids = [241];
export const modules = {

/***/ 8241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectCommand: () => (/* binding */ inspectCommand)
/* harmony export */ });
/* harmony import */ var _artifacts_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5858);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _formats_inspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4673);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4900);
/* harmony import */ var _review_compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6014);
/* harmony import */ var _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4176);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2566);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2315);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8565);









const OPTIONS = { format: { type: "string" }, output: { type: "string" } };
/** Every file is inspected, whatever becomes of the others. Exit code 1 when one could not be read, 2 when one is not there. */
async function inspectCommand(args, terminal) {
    const { values, positionals } = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .parseOptions */ .A)("inspect", args, OPTIONS, { min: 1, max: Number.POSITIVE_INFINITY });
    const format = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .choiceOf */ .F)("--format", values.format, ["terminal", "text", "json"], "terminal");
    const inspections = [];
    let exitCode = 0;
    for (const name of positionals) {
        try {
            const { tree, path } = await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .namedFile */ .eI)(name, terminal.directory);
            const inspection = (0,_review_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .summarised */ .j)(await (0,_formats_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .N)((0,_artifacts_open_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFile */ .v)(tree, path, terminal.signal), {}, terminal.signal));
            if (inspection.status !== "read")
                exitCode = Math.max(exitCode, 1);
            // Under the name the caller gave: two files of other folders may have one name.
            inspections.push({ ...inspection, path: name.split("\\").join("/") });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb))
                throw error;
            terminal.complain((0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .complaint */ .U)(error.message));
            exitCode = _review_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT_COULD_NOT_RUN */ .Xq;
        }
    }
    const text = _report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .INSPECTION_REPORTERS */ .e[format](inspections, {
        width: terminal.width,
        colour: values.output === undefined && terminal.colour,
    });
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .deliverText */ .Lt)(text, values.output, terminal);
    return exitCode;
}


/***/ })

};
