import { expect, it } from "vitest";
import { json } from "./answers.js";
import { gitHubContract } from "./contract.js";
import { startGitHub } from "./server.js";

// The checks of the fake server are themselves checked: each of these must be noticed.

const list = { method: "GET", path: "/repos/o/r/issues/5/comments", query: {}, headers: {} };

it.each([
  ["an unknown path", { ...list, path: "/repos/o/r/isues/5/comments" }],
  ["a method the path does not have", { ...list, method: "PUT" }],
  ["a parameter of the wrong type", { ...list, query: { page: "two" } }],
  ["a parameter that does not exist", { ...list, query: { perpage: "100" } }],
  ["a number that is none", { ...list, path: "/repos/o/r/issues/five/comments" }],
  ["a missing field", { ...list, method: "POST", body: {} }],
  ["a field of the wrong type", { ...list, method: "POST", body: { body: 5 } }],
  ["a field that does not exist", { ...list, method: "POST", body: { body: "text", bodi: "text" } }],
])("notices a request with %s", async (_name, request) => {
  const contract = await gitHubContract();
  expect(contract.request(request)).not.toEqual([]);
});

it.each([
  ["a missing field", json([{ id: 1 }])],
  ["another type", json({})],
  ["a status that is not described", json([], 201)],
  ["an error without a message", json({}, 404)],
  ["a page of HTML", { status: 200, headers: { "content-type": "text/html" }, body: "<p>" }],
])("notices an answer with %s", async (_name, answer) => {
  const contract = await gitHubContract();
  expect(contract.answer(list, answer)).not.toEqual([]);
});

it("passes what is right", async () => {
  const contract = await gitHubContract();
  expect(contract.request({ ...list, query: { page: "2", per_page: "100" } })).toEqual([]);
  expect(contract.request({ ...list, method: "POST", body: { body: "text" } })).toEqual([]);
  expect(contract.answer(list, json([]))).toEqual([]);
  expect(contract.answer(list, json({ message: "Not Found" }, 404))).toEqual([]);
  expect(contract.answer(list, json({ message: "Bad credentials" }, 401))).toEqual([]);
});

it("ends with an error when something was broken", async () => {
  const github = await startGitHub();
  await fetch(`${github.url}/repos/o/r/no/such/path`);
  await fetch(`${github.url}/graphql`, { method: "POST", body: JSON.stringify({ query: "query { viewer { email } }" }) });
  await expect(github.stop()).rejects.toThrow(/not in the description[\s\S]*GraphQL: unexpected/);
});
