import { expect, test } from "vitest";
import { brokenRules } from "./password-rules.ts";

const policy = { minLength: 12, minClasses: 3, remember: 5, maxAgeDays: 90 };
const broken = (password: string, username = "wangmin", name = "王敏") =>
  brokenRules(policy, password, { username, name });

test("twelve characters of three kinds", () => {
  expect(broken("Right-Horse-42")).toEqual([]);
  expect(broken("right-horse-42")).toEqual([]);
  expect(broken("Right-Horse")).toEqual(["length"]);
  expect(broken("righthorsebattery")).toEqual(["classes"]);
  expect(broken("春江潮水连海平海上明月a1")).toEqual([]);
});

test("neither the username nor the name in it, unless they are a letter or two", () => {
  expect(broken("WangMin-2026-Q")).toEqual(["username"]);
  expect(broken("我是王敏-Abc-2026")).toEqual(["username"]);
  expect(broken("Right-Horse-42", "ri", "R")).toEqual([]);
});

test("a common word with trimmings is a common word", () => {
  for (const password of [
    "Password2026!!",
    "P@ssw0rd123456",
    "Admin@12345678",
    "123456789012Aa",
    "aaaaAAAA1111",
  ])
    expect([password, broken(password)]).toEqual([password, ["common"]]);
  expect(broken("Password-Horse-42")).toEqual([]);
  expect(broken("Horse-1234567-X")).toEqual([]);
  expect(broken("Horse-87654321-X")).toEqual(["common"]);
});
