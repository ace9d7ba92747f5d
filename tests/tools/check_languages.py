#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the program says it says in Swedish and in English, each in its own words.

Looked at are the texts in src/ that stand beside each other in the two languages, be it say("…", "…"), a row of a table, a
choice by Lang::sv or two calls of fmt::format; and the pages' words in site/words/. That say() has two texts the compiler
knows. Here neither is empty, both fill in as many values, and neither stands in the other's place. (Names, code and what
stands in quotation marks may be in any language.) No sentence is printed or thrown in one language.
"""
import re
import tomllib

import tree

TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|R"(?P<mark>\w*)\((?P<raw>.*?)\)(?P=mark)"|"(?P<text>(?:\\.|[^"\\])*)"(?:sv)?"""
                   r"""|'(?:\\.|[^'\\])+'|\d[\d'.\w]*|\w+|::|\S""", re.DOTALL)
ESCAPES = {r"\"": '"', r"\n": "\n", r"\\": "\\", r"\t": "\t"}

# Words that stand in nearly every sentence of one language, and in none of the other.
SWEDISH = re.compile(r"[åäöÅÄÖ]|\b(och|inte|som|att|ett|det|eller|finns|skriv|utan)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|of|and|is|not|with|that|this|which|write|without|was)\b", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"|“[^”]*”|`[^`]*`|\*\*[^*]*\*\*|<[^>]*>|\{[^}]*\}')

FORMAT = ["fmt", "::", "format", "("]

# Rooms whose texts are not said to people who use Insyn: what authors write, and what other web sites answer.
OTHERS = {"parse", "detect", "sandbox"}
# The same in files of other rooms.
OTHERS_WORDS = {"src/convert/line_shape.cpp", "src/link/answers.cpp", "src/check/vague_link_text.cpp", "src/check/sensitive_attendance.cpp"}
# The accessibility act's own terms, which stand after the English words.
TERMS = re.compile("helt förenlig|delvis förenlig|inte förenlig|oskäligt betungande anpassning")
# Names on a Swedish page that a screen reader says in English.
OF_SWEDISH_ALONE = {"english_names"}


def tokens_in(source):
    """(line, value, is a text) of each token. Texts that stand right after each other are one, as to the compiler."""
    tokens = []
    for found in TOKEN.finditer(source):
        if found.group().startswith(("//", "/*")):
            continue
        text = found["raw"] if found["raw"] is not None else found["text"]
        if text is None:
            tokens.append((source.count("\n", 0, found.start()) + 1, found.group(), False))
            continue
        if found["raw"] is None:
            text = re.sub(r"\\.", lambda one: ESCAPES.get(one.group(), one.group()), text)
        if tokens and tokens[-1][2]:
            tokens[-1] = (tokens[-1][0], tokens[-1][1] + text, True)
        else:
            tokens.append((source.count("\n", 0, found.start()) + 1, text, True))
    return tokens


def after_call(tokens, at):
    """Where the call ends whose first argument stands at a token."""
    depth = 1
    while depth and at < len(tokens):
        if not tokens[at][2]:
            depth += {"(": 1, ")": -1}.get(tokens[at][1], 0)
        at += 1
    return at


def pairs_in(path):
    """(line, one text, the next, how it is said): texts beside each other after a comma, or in a choice by Lang::sv."""
    tokens = tokens_in(tree.text(path))
    values = [None if is_text else value for _, value, is_text in tokens]
    for at, (line, text, is_text) in enumerate(tokens):
        if not is_text:
            continue
        is_formatted = values[max(0, at - 4):at] == FORMAT
        first, end = (at - 4, after_call(tokens, at)) if is_formatted else (at, at + 1)
        before = "".join(value or "" for value in values[max(0, first - 4):first])
        beside = end + (5 if is_formatted else 1)
        between = ":" if before == "Lang::sv?" else ","
        if values[end:end + 1] == [between] and beside < len(tokens) and tokens[beside][2]:
            yield line, text, tokens[beside][1], before


def alone_in(path):
    """(line, text) of each sentence that is printed or thrown as it stands, in one language."""
    tokens = tokens_in(tree.text(path))
    for at, (line, text, is_text) in enumerate(tokens):
        before = "".join(value for _, value, _ in tokens[max(0, at - 2):at])
        if is_text and before.endswith(("<<", "Error(", "fail(")) and re.search(r"\w{2,} \w{2,}", words_of(text)):
            yield line, text


def words_of(text):
    return TERMS.sub("", QUOTED.sub("", text))


def values_in(text):
    return len(re.findall(r"\{[^{}]*\}", text.replace("{{", "").replace("}}", "")))


def fault_of(swedish, english):
    """What is wrong with something that is said in both languages."""
    if not swedish.strip() or not english.strip():
        return "is empty in one language"
    if values_in(swedish) != values_in(english):
        return "fills in more values in one language than in the other"
    if SWEDISH.search(words_of(english)):
        return f"is Swedish where English should stand: {english}"
    if ENGLISH.search(words_of(swedish)):
        return f"is English where Swedish should stand: {swedish}"
    return None


def is_said(one, next_one, before):
    """The two are meant for people, the first in Swedish and the second in English."""
    if before.endswith(("say(", "Lang::sv?")):
        return True
    return " " in one.strip() and bool(SWEDISH.search(words_of(one)) or ENGLISH.search(words_of(next_one)))


def source_faults(sources, said):
    for path in sources:
        yield from (f"{path}:{line}: is said in one language: {text}" for line, text in alone_in(path))
    for path, line, swedish, english in said:
        fault = fault_of(swedish, english)
        if fault:
            yield f"{path}:{line}: {fault}"


def page_words(language):
    return tomllib.loads(tree.text(f"site/words/{language}.toml"))


def word_faults():
    swedish = page_words("sv")
    for path in tree.files("site/words/*.toml"):
        for key, text in page_words(path.stem).items():
            if not text and swedish[key] and key not in OF_SWEDISH_ALONE:
                yield f"{path}:1: {key} is empty"
            if path.stem == "en" and SWEDISH.search(words_of(text)):
                yield f"{path}:1: {key} is Swedish where English should stand: {text}"
            if path.stem == "sv" and ENGLISH.search(words_of(text)):
                yield f"{path}:1: {key} is English where Swedish should stand: {text}"


sources = [path for path in tree.files("src/**/*.cpp", "src/**/*.hpp")
           if path.parts[1] not in OTHERS and path.as_posix() not in OTHERS_WORDS]
said = [(path, *pair[:3]) for path in sources for pair in pairs_in(path) if is_said(*pair[1:])]
tree.finish([*source_faults(sources, said), *word_faults()], len(said))
