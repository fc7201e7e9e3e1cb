export const id = 705;
export const ids = [705];
export const modules = {

/***/ 8705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appIdentity: () => (/* binding */ appIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2923);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9691);
/* harmony import */ var _encodings_quoted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3289);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2560);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5288);







const INSTALLATION = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive(), app_slug: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const TOKEN = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ token: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/**
 * The app as it is installed on one repository, with a token of an hour that may do no more there than comment.
 * A UsageError when the credentials cannot be what they should; neither shows them.
 */
async function appIdentity(credentials, { owner, name: repo }, connection = {}) {
    const { appId, privateKey } = completed(credentials);
    const app = new octokit__WEBPACK_IMPORTED_MODULE_5__/* .App */ .qw({ appId, privateKey, Octokit: octokit__WEBPACK_IMPORTED_MODULE_5__/* .Octokit */ .Eg.defaults((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionTo */ .mQ)(connection)) });
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .versioned */ .iF)(app.octokit);
    const finding = `find the installation of the GitHub App ${(0,_encodings_quoted_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .T)(appId)} for ${owner}/${repo}`;
    const remedies = {
        unauthorized: "Check that `app-id` and `private-key` are of the same app, that the key was not deleted, and this machine's clock.",
        "not-found": `Install the app on ${owner}/${repo}.`,
    };
    const { data } = await (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)(finding, () => client.request("GET /repos/{owner}/{repo}/installation", { owner, repo }), remedies);
    const { id, app_slug: slug } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .expecting */ .Kk)(INSTALLATION, data, finding);
    const entering = `get a token for the GitHub App ${(0,_encodings_quoted_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .T)(slug)} on ${owner}/${repo}`;
    const wanted = { installationId: id, repositoryNames: [repo], permissions: { pull_requests: "write" } };
    const answer = await (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asking */ .os)(entering, () => app.octokit.auth({ type: "installation", ...wanted }), {
        ...remedies,
        rejected: "Give the app the repository permission `Pull requests: write`, and accept it for the installation.",
    });
    const { token } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .expecting */ .Kk)(TOKEN, answer, entering);
    return { client: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .githubClient */ .$f)({ ...connection, token }), login: `${slug}[bot]` };
}
function completed({ appId, privateKey }) {
    if (privateKey === undefined) {
        const reason = "Secrets are empty in runs of pull requests from forks and of Dependabot.";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("private-key", `\`app-id\` is set and \`private-key\` is empty. ${reason}`);
    }
    if (appId === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("app-id", "`private-key` is set and `app-id` is empty.");
    if (!/^[\w.]{1,64}$/.test(appId))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("app-id", "`app-id` is not the id of a GitHub App: it is a number, or a client id such as `Iv23li…`.");
    return { appId, privateKey: pemOf(keyOf(privateKey)) };
}
/** Reads keys whose line breaks were lost on their way into the input: written as `\n`, or as spaces. */
function keyOf(text) {
    const [, label, body = ""] = /-----BEGIN ([A-Z ]+)-----([\s\S]+?)-----END \1-----/.exec(text.replace(/(?:\\r)?\\n/g, "\n")) ?? [];
    const lines = body.replace(/\s/g, "").match(/.{1,64}/g) ?? [];
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n"));
        if (key.asymmetricKeyType === "rsa")
            return key;
    }
    catch {
        // What the parser says is about the text, which must not be shown.
    }
    const remedy = "Give it the whole file that GitHub generated, from `-----BEGIN` to `-----END`.";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb("private-key", `\`private-key\` is not an RSA private key in PEM form. ${remedy}`);
}
function pemOf(key) {
    return key.export({ type: "pkcs8", format: "pem" }).toString();
}


/***/ })

};
