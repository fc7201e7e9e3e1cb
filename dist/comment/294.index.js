export const id = 294;
export const ids = [294];
export const modules = {

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliverComment: () => (/* binding */ deliverComment)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/hosts/github/comment-mode.js
var comment_mode = __webpack_require__(5179);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/hosts/github/aborting.js
var aborting = __webpack_require__(2042);
// EXTERNAL MODULE: ./build/hosts/github/failure.js
var failure = __webpack_require__(5288);
// EXTERNAL MODULE: ./build/hosts/github/marker.js
var github_marker = __webpack_require__(3810);
;// CONCATENATED MODULE: ./build/hosts/github/comments.js





const PER_PAGE = 100;
// GitHub closes a conversation at 2,500 comments; a list that goes on far beyond that is not to be followed for ever.
const MAX_PAGES = 100;
const COMMENT = schemas/* looseObject */._H3({
    id: schemas/* number */.aig().int(),
    html_url: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    user: schemas/* looseObject */._H3({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }).nullish(),
});
const COMMENTS = schemas/* array */.YOg(COMMENT);
const VIEWER = schemas/* looseObject */._H3({ viewer: schemas/* looseObject */._H3({ login: schemas/* string */.YjP() }) });
/**
 * Our comments under this key, oldest first: with the marker and written by whoever owns the token.
 * The marker alone proves nothing, since anybody can paste it. All pages, or an error.
 */
async function findComments(conversation, key, signal) {
    const marked = await markedComments(conversation, key, signal);
    if (marked.length === 0)
        return [];
    const viewer = conversation.us ?? (await viewerOf(conversation.client, signal));
    return marked.filter((comment) => isSameAuthor(comment.author, viewer)).toSorted((one, other) => one.id - other.id);
}
async function createComment({ client, repository, number }, body, signal) {
    const doing = `comment on pull request #${number}`;
    const request = { owner: repository.owner, repo: repository.name, issue_number: number, body, request: (0,aborting/* abortedBy */.L)(signal) };
    const { data } = await (0,failure/* asking */.os)(doing, () => client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", request));
    return writtenOf((0,failure/* expecting */.Kk)(COMMENT, data, doing), doing);
}
/** The comment as GitHub keeps it now; undefined when somebody has deleted it. */
async function updateComment({ client, repository }, id, body, signal) {
    const doing = `update comment ${id}`;
    const request = { owner: repository.owner, repo: repository.name, comment_id: id, body, request: (0,aborting/* abortedBy */.L)(signal) };
    try {
        const { data } = await (0,failure/* asking */.os)(doing, () => client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", request));
        return writtenOf((0,failure/* expecting */.Kk)(COMMENT, data, doing), doing);
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8 && error.code === "not-found")
            return undefined;
        throw error;
    }
}
async function deleteComment({ client, repository }, id, signal) {
    const request = { owner: repository.owner, repo: repository.name, comment_id: id, request: (0,aborting/* abortedBy */.L)(signal) };
    await (0,failure/* asking */.os)(`delete comment ${id}`, () => client.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", request));
}
async function markedComments(conversation, key, signal) {
    const { client, repository, number } = conversation;
    const doing = `list the comments of pull request #${number}`;
    const place = { owner: repository.owner, repo: repository.name, issue_number: number, per_page: PER_PAGE };
    const found = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, headers } = await (0,failure/* asking */.os)(doing, () => client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...place, page, request: (0,aborting/* abortedBy */.L)(signal) }));
        const comments = (0,failure/* expecting */.Kk)(COMMENTS, data, doing);
        found.push(...comments.flatMap((one) => commentOf(one) ?? []).filter(({ marker }) => marker.key === key));
        if (!headers.link?.includes('rel="next"'))
            return found;
    }
    throw new errors/* SourceError */.c8("malformed-answer", `Could not ${doing}: there are more than ${MAX_PAGES * PER_PAGE}.`);
}
function writtenOf(comment, doing) {
    const written = commentOf(comment);
    if (written === undefined)
        throw new errors/* SourceError */.c8("malformed-answer", `Could not ${doing}: GitHub answered with another text.`);
    return written;
}
/** Undefined for one without our marker. */
function commentOf({ id, html_url: url, body, user }) {
    const read = (0,github_marker/* unmarked */.u7)(body ?? "");
    return read && { id, url, author: { login: user?.login ?? "", isBot: user?.type === "Bot" }, ...read };
}
/** Who owns the token. REST has no question for it that the workflow's own token may ask. */
async function viewerOf(client, signal) {
    const doing = "find out whose token this is";
    const answer = await (0,failure/* asking */.os)(doing, () => client.graphql("query { viewer { login } }", { request: (0,aborting/* abortedBy */.L)(signal) }));
    return (0,failure/* expecting */.Kk)(VIEWER, answer, doing).viewer.login;
}
/** Apps are named with or without `[bot]`, depending on which interface is asked; people never carry it. */
function isSameAuthor(author, viewer) {
    const isBot = viewer.endsWith("[bot]") || author.login.endsWith("[bot]");
    return withoutSuffix(author.login) === withoutSuffix(viewer) && (!isBot || author.isBot);
}
function withoutSuffix(login) {
    return login.replace(/\[bot\]$/, "").toLowerCase();
}

;// CONCATENATED MODULE: ./build/hosts/github/resolved.js
const RESOLVED = {
    pass: "the findings of",
    warn: "the errors of",
};
/**
 * The text as it is to stand in place of an earlier comment's. What failed before and does not any more says so in its first line,
 * until something fails again: a reviewer who saw red must not take it for a first pass, and running again must change nothing.
 */
function followingText(told, earlier) {
    const { text, verdict, head } = told;
    if (verdict === "fail")
        return { text, failed: head };
    const failed = earlier?.failed;
    if (failed === undefined)
        return { text, failed };
    return { text: `**Resolved:** ${RESOLVED[verdict]} \`${failed.slice(0, 7)}\` no longer apply.\n\n${text}`, failed };
}

;// CONCATENATED MODULE: ./build/hosts/github/deliver-comment.js





// Two runs that write at the same time settle in the second round; what still differs then is left to the later run.
const MAX_ROUNDS = 3;
/**
 * Brings the one comment of this key up to date: creates it, rewrites it in place, or leaves it when it already says the same.
 * Whatever GitHub refuses is a value, because the verdict stands without a comment.
 */
async function deliverComment(conversation, delivery, signal) {
    if (delivery.mode === "never")
        return { kind: "skipped", reason: "`comment: never`" };
    try {
        return await settle(conversation, delivery, signal);
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { kind: "refused", reason: error.message };
        throw error;
    }
}
/** Writes, and looks again at what stands there: of runs at the same time all keep the oldest comment, and the latest run's text. */
async function settle(conversation, wanted, signal) {
    let ours = await findComments(conversation, wanted.key, signal);
    const facts = { ...wanted, failed: wanted.verdict === "fail", hasEarlier: ours.length > 0 };
    if ((0,comment_mode/* commentAction */.y)(wanted.mode, facts) === "skip")
        return { kind: "skipped", reason: `\`comment: ${wanted.mode}\`, and nothing calls for one` };
    let result = await write(conversation, ours[0], wanted, signal);
    for (let round = 1; round < MAX_ROUNDS && (result.kind === "created" || result.kind === "updated"); round++) {
        const { id, author } = result.comment;
        ours = await findComments({ ...conversation, us: author.login }, wanted.key, signal);
        const [kept] = ours;
        // A list that does not know of what has just been written is out of date: that comment stays.
        if (kept === undefined || (kept.id === id && kept.text === result.comment.text))
            break;
        const again = await write(conversation, kept, wanted, signal);
        if (again.kind === "unchanged")
            break;
        result = again;
    }
    const keptId = ours[0]?.id;
    for (const { id } of ours)
        if (id !== keptId)
            await remove(conversation, id, signal);
    if (result.kind === "skipped")
        return result;
    const { comment, ...rest } = result;
    return { ...rest, url: (ours[0] ?? comment).url };
}
async function write(conversation, standing, wanted, signal) {
    const { text, failed } = followingText(wanted, standing?.marker);
    const marker = { key: wanted.key, run: wanted.run, verdict: wanted.verdict, failed };
    if (standing !== undefined) {
        if (standing.text.trimEnd() === text.replaceAll("\r\n", "\n").trimEnd()) {
            // The marker is all that keeps an older run, which is still at work and will say something else, from writing over this.
            const isNewer = (0,github_marker/* isLater */.d8)(wanted.run, standing.marker.run);
            const marked = isNewer ? await updateComment(conversation, standing.id, (0,github_marker/* markedText */.ul)(marker, text), signal) : standing;
            if (marked !== undefined)
                return { kind: "unchanged", comment: marked };
        }
        if ((0,github_marker/* isLater */.d8)(standing.marker.run, wanted.run))
            return { kind: "skipped", reason: "a later run has commented already" };
        const shared = (0,github_marker/* isSameRun */.Mf)(standing.marker.run, wanted.run) ? { isShared: true } : {};
        const comment = await updateComment(conversation, standing.id, (0,github_marker/* markedText */.ul)(marker, text), signal);
        if (comment !== undefined)
            return { kind: "updated", comment, ...shared };
    }
    return { kind: "created", comment: await createComment(conversation, (0,github_marker/* markedText */.ul)(marker, text), signal) };
}
async function remove(conversation, id, signal) {
    try {
        await deleteComment(conversation, id, signal);
    }
    catch (error) {
        // Gone already, or not allowed: the comment that counts has been written, so a leftover is no failure.
        if (!(error instanceof errors/* SourceError */.c8))
            throw error;
    }
}


/***/ })

};
