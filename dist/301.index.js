export const id = 301;
export const ids = [301];
export const modules = {

/***/ 7301:
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
// EXTERNAL MODULE: ./build/hosts/github/client.js + 43 modules
var github_client = __webpack_require__(829);
// EXTERNAL MODULE: ./build/hosts/github/failure.js
var failure = __webpack_require__(5288);
// EXTERNAL MODULE: ./build/hosts/github/marker.js
var marker = __webpack_require__(3810);
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
 * `us` is our login where it is known already, which saves the question and the pause that octokit keeps after it.
 */
async function findComments(conversation, key, us, signal) {
    const marked = await markedComments(conversation, key, signal);
    if (marked.length === 0)
        return [];
    const viewer = us ?? (await viewerOf(conversation.client, signal));
    return marked.filter((comment) => isSameAuthor(comment.author, viewer)).toSorted((one, other) => one.id - other.id);
}
async function createComment({ client, repository, number }, body, signal) {
    const doing = `comment on pull request #${number}`;
    const request = { owner: repository.owner, repo: repository.name, issue_number: number, body, request: (0,github_client.abortedBy)(signal) };
    const { data } = await (0,failure/* asking */.os)(doing, () => client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", request));
    return commentOf((0,failure/* expecting */.Kk)(COMMENT, data, doing));
}
async function updateComment({ client, repository }, id, body, signal) {
    const request = { owner: repository.owner, repo: repository.name, comment_id: id, body, request: (0,github_client.abortedBy)(signal) };
    await (0,failure/* asking */.os)(`update comment ${id}`, () => client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", request));
}
async function deleteComment({ client, repository }, id, signal) {
    const request = { owner: repository.owner, repo: repository.name, comment_id: id, request: (0,github_client.abortedBy)(signal) };
    await (0,failure/* asking */.os)(`delete comment ${id}`, () => client.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", request));
}
async function markedComments(conversation, key, signal) {
    const { client, repository, number } = conversation;
    const doing = `list the comments of pull request #${number}`;
    const place = { owner: repository.owner, repo: repository.name, issue_number: number, per_page: PER_PAGE };
    const found = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, headers } = await (0,failure/* asking */.os)(doing, () => client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...place, page, request: (0,github_client.abortedBy)(signal) }));
        const comments = (0,failure/* expecting */.Kk)(COMMENTS, data, doing);
        found.push(...comments.filter((one) => (0,marker/* unmarked */.u7)(one.body ?? "")?.marker.key === key).map(commentOf));
        if (!headers.link?.includes('rel="next"'))
            return found;
    }
    throw new errors/* SourceError */.c8("malformed-answer", `Could not ${doing}: there are more than ${MAX_PAGES * PER_PAGE}.`);
}
function commentOf(comment) {
    const read = (0,marker/* unmarked */.u7)(comment.body ?? "");
    return {
        id: comment.id,
        url: comment.html_url,
        author: { login: comment.user?.login ?? "", isBot: comment.user?.type === "Bot" },
        text: read?.text ?? "",
        run: read?.marker.run,
    };
}
/** Who owns the token. REST has no question for it that the workflow's own token may ask. */
async function viewerOf(client, signal) {
    const doing = "find out whose token this is";
    const answer = await (0,failure/* asking */.os)(doing, () => client.graphql("query { viewer { login } }", { request: (0,github_client.abortedBy)(signal) }));
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

;// CONCATENATED MODULE: ./build/hosts/github/deliver-comment.js




/**
 * Brings the one comment of this key up to date: creates it, rewrites it in place, or leaves it when it already says the same.
 * Whatever GitHub refuses is a value, because the verdict stands without a comment.
 */
async function deliverComment(conversation, delivery, signal) {
    if (delivery.text === undefined)
        return { kind: "skipped", reason: "there is nothing to say" };
    if (delivery.mode === "never")
        return { kind: "skipped", reason: "`comment: never`" };
    try {
        return await settle(conversation, { ...delivery, text: delivery.text }, signal);
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            return { kind: "refused", reason: error.message };
        throw error;
    }
}
async function settle(conversation, wanted, signal) {
    const earlier = await findComments(conversation, wanted.key, undefined, signal);
    if ((0,comment_mode/* commentAction */.y)(wanted.mode, { ...wanted, hasEarlier: earlier.length > 0 }) === "skip")
        return { kind: "skipped", reason: `\`comment: ${wanted.mode}\`, and nothing calls for one` };
    const [oldest] = earlier;
    if (oldest !== undefined) {
        const result = await bring(conversation, oldest, wanted, signal);
        const now = result.kind === "updated" ? await findComments(conversation, wanted.key, oldest.author.login, signal) : earlier;
        await removeOthers(conversation, now, oldest.id, signal);
        return result;
    }
    const created = await createComment(conversation, (0,marker/* markedText */.ul)({ key: wanted.key, run: wanted.run }, wanted.text), signal);
    // A run at the same time may have created one too. All runs keep the oldest, so that they end with the same one.
    const now = await findComments(conversation, wanted.key, created.author.login, signal);
    const kept = now[0] ?? created;
    const result = kept.id === created.id ? { kind: "created", url: created.url } : await bring(conversation, kept, wanted, signal);
    await removeOthers(conversation, now, kept.id, signal);
    return result;
}
async function bring(conversation, comment, wanted, signal) {
    if (comment.text.trimEnd() === wanted.text.replaceAll("\r\n", "\n").trimEnd())
        return { kind: "unchanged", url: comment.url };
    if ((0,marker/* isLater */.d8)(comment.run, wanted.run))
        return { kind: "skipped", reason: "a later run has commented already" };
    await updateComment(conversation, comment.id, (0,marker/* markedText */.ul)({ key: wanted.key, run: wanted.run }, wanted.text), signal);
    return { kind: "updated", url: comment.url };
}
async function removeOthers(conversation, ours, kept, signal) {
    for (const comment of ours.filter((one) => one.id !== kept)) {
        try {
            await deleteComment(conversation, comment.id, signal);
        }
        catch (error) {
            // Gone already, or not allowed: the comment that counts has been written, so a leftover is no failure.
            if (!(error instanceof errors/* SourceError */.c8))
                throw error;
        }
    }
}


/***/ })

};
