"""Transcripts to narrow rows in Fabric: the rows of `npm run insights` (docs/scale.md), read by Spark, which does not cut columns.

In a notebook: `extract(spark, "conversationtranscript")` writes the tables `session` and `session_topic`. `read_conversations` is plain Python.
It neither masks nor judges moods: no question leaves it, and `sentiment` stays empty. A customer is a number that tells nobody who.
"""

import hashlib
import json
import re
from datetime import datetime, timezone

COLUMNS = (
    "id conversation window_id agent agent_version started_at ended_at engagement outcome reason turns language channel queue product "
    "customer csat likes dislikes handoffs handover sentiment escalated_after last_topic"
).split()
NUMBERS = {"started_at", "ended_at", "turns", "customer", "likes", "dislikes", "handoffs", "sentiment", "escalated_after"}
SYSTEM = set(
    "escalate fallback greeting goodbye thankyou startover resetconversation conversationstart endofconversation confirmedsuccess "
    "confirmedfailure onerror signin search multipletopicsmatched conversationalboosting generativeanswers confirmsuccess transfertoagent csat".split()
)
ANYONES = {"", "user", "customer", "default-user", "anonymous", "guest", "unknown"}
OUTCOMES = {"resolvedconfirmed": "resolvedConfirmed", "resolvedimplied": "resolvedImplied", "handoff": "escalated", "escalated": "escalated",
            "abandoned": "abandoned", "none": "none"}
NAMES = "topicname topic title displayname targetdialogid topicid dialogid taskdialogid".split()
ENDINGS = (("product", r"product(?:name)?$"), ("queue", r"queue(?:name)?$"), ("ticket", r"(?:ticket|case)_?(?:number|id)$"))


def fields(value):
    return {str(name).lower(): one for name, one in value.items()} if isinstance(value, dict) else {}


def text_at(row, *names):
    return next((str(row[name]) for name in names if isinstance(row.get(name), (str, int, float)) and str(row[name]) != ""), "")


def clock(value):
    """Milliseconds since the epoch of ISO text or of seconds; None where it is neither."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return int(value * 1000) if value < 1e11 else int(value)
    try:
        at = datetime.fromisoformat(re.sub(r"(\.\d{3})\d+", r"\1", str(value)).replace("Z", "+00:00"))
    except ValueError:
        return None
    return int((at if at.tzinfo else at.replace(tzinfo=timezone.utc)).timestamp() * 1000)


def name_topic(given):
    name = re.sub(r"^.*\.(?:topic|dialog|task|action)\.", "", given.strip(), flags=re.I)[:100]
    if re.match(r"[0-9a-f]{8}-[0-9a-f]{4}-", name, re.I):
        return ""
    return "" if re.sub(r"[^a-z]", "", name.lower()) in SYSTEM else name


def topics_of(kind, value):
    if kind in ("intentrecognition", "dialogredirect", "dynamicplansteptriggered", "topicstart"):
        return [name_topic(text_at(value, *NAMES))]
    if kind in ("dialogtracing", "dialogtracinginfo") and isinstance(value.get("actions"), list):
        return [name_topic(text_at(fields(one), *NAMES)) for one in value["actions"][:200]]
    return []


def read_info(value):
    """What a SessionInfo trace records of a session."""
    word, implied, kind = text_at(value, "outcome").lower(), value.get("impliedsuccess"), text_at(value, "type", "sessiontype").lower()
    outcome = ("resolvedConfirmed" if implied is False else "resolvedImplied") if word == "resolved" else OUTCOMES.get(word, "notRecorded")
    engagement = kind if kind in ("engaged", "unengaged") else (
        "unengaged" if outcome == "none" else "notRecorded" if outcome == "notRecorded" else "engaged")
    outcome = "none" if engagement == "unengaged" else "notRecorded" if outcome == "none" else outcome
    return {"start": clock(value.get("starttimeutc")), "end": clock(value.get("endtimeutc")), "engagement": engagement, "outcome": outcome,
            "reason": text_at(value, "outcomereason")[:100] or None, "turns": int(value.get("turncount") or 0)}


def place_of(at, order, infos):
    """The session something happened in: by time, else the next that is recorded after it."""
    if at is not None:
        for room in (0, 1000):
            for place, (info, _) in enumerate(infos):
                if info["start"] is not None and info["end"] is not None and info["start"] - room <= at <= info["end"] + room:
                    return place
    return next((place for place, (_, end) in enumerate(infos) if end > order), 0 if len(infos) == 1 else None)


def add(session, activity, at):
    """What one activity tells of its session."""
    kind, value = text_at(activity, "valuetype", "name").lower(), fields(activity.get("value"))
    given = []
    if kind == "csatsurveyresponse":
        score = text_at(value, "score", "rating", "csat", "value")
        session["csat"] = float(score) if re.fullmatch(r"[0-5](\.\d+)?", score) else session["csat"]
    elif kind == "message/submitaction":
        reaction = text_at(fields(value.get("actionvalue")), "reaction").lower()
        if reaction in ("like", "dislike"):
            session[reaction + "s"] += 1
    elif kind == "variableassignment":
        given = [(text_at(value, "name", "id"), text_at(value, "newvalue", "value"))]
    elif kind == "handoff.initiate" or text_at(activity, "type").lower() == "handoff":
        session["handoffs"] += 1
        session["handed"] = session["handed"] if session["handed"] is not None else at
        session["language"] = session["language"] or text_at(value, "va_language").lower() or None
        session["topics"] += [name_topic(one) for one in value.get("va_topics") or [] if isinstance(one, str)]
        given = [(name, text_at(value, name)) for name in value if not name.startswith("va_")]
    elif topics_of(kind, value):
        session["topics"] += topics_of(kind, value)
    elif text_at(activity, "type").lower() in ("", "message"):
        sender = fields(activity.get("from"))
        if text_at(sender, "role").lower() in ("1", "user", "customer"):
            who = text_at(sender, "aadobjectid", "id")
            session["messages"] += 1 if activity.get("text") else 0
            session["who"] = session["who"] or (who if who.lower() not in ANYONES else None)
            session["channel"] = session["channel"] or text_at(activity, "channelid")[:50] or None
            session["language"] = session["language"] or text_at(activity, "locale").lower() or None
    for name, text in given:
        for is_, ending in ENDINGS:
            if text and re.search(ending, name, re.I):
                session[is_] = session[is_] or text[:100]
                break


def read_window(rows):
    """The sessions of the rows of one name and start, in the order of their batches; and whether somebody tried the agent out."""
    rows = sorted(rows, key=lambda row: row["batch"])
    events, last, is_test, language = [], float("inf"), False, None
    for activity in (fields(one) for row in rows for one in row["activities"]):
        at = clock(activity.get("timestamp"))
        kind = text_at(activity, "valuetype").lower()
        if kind == "conversationinfo":
            info = fields(activity.get("value"))
            is_test, language = is_test or info.get("isdesignmode") is True, language or text_at(info, "locale").lower() or None
            continue
        if kind != "sessioninfo" and at is not None:
            last = at
        events.append((at if kind == "sessioninfo" and at is not None else last, at, kind, activity))
    events.sort(key=lambda one: one[0])
    infos = [(read_info(fields(one[3].get("value"))), place) for place, one in enumerate(events) if one[2] == "sessioninfo"]
    sessions = [dict(info=info, topics=[], messages=0, who=None, channel=None, language=None, queue=None, product=None, ticket=None, csat=None,
                     likes=0, dislikes=0, handoffs=0, handed=None) for info, _ in infos]
    for order, (_, at, kind, activity) in enumerate(events):
        place = None if kind == "sessioninfo" else place_of(at, order, infos)
        if place is not None:
            add(sessions[place], activity, at)
    who = next((one["who"] for one in sessions if one["who"]), None)
    return [to_row(one, rows[0], place, who, language) for place, one in enumerate(sessions)], is_test


def to_row(session, head, place, who, language):
    info, escalated = session["info"], session["info"]["outcome"] == "escalated"
    topics = list(dict.fromkeys(one for one in session["topics"] if one))[:20]
    customer = session["who"] or who
    start = info["start"] if info["start"] is not None else head["start"]
    waited = None if not escalated or start is None or session["handed"] is None else max(0, session["handed"] - start)
    return {
        "id": f"{head['window']}|{place}", "conversation": head["conversation"], "window_id": head["window"], "agent": head["agent"],
        "agent_version": head["version"], "started_at": start, "ended_at": info["end"], "engagement": info["engagement"],
        "outcome": info["outcome"], "reason": info["reason"], "turns": info["turns"] or session["messages"],
        "language": language or session["language"], "channel": session["channel"], "queue": session["queue"], "product": session["product"],
        "customer": int(hashlib.sha256(customer.encode()).hexdigest()[:13], 16) if customer else None, "csat": session["csat"],
        "likes": session["likes"], "dislikes": session["dislikes"], "handoffs": max(session["handoffs"], 1) if escalated else session["handoffs"],
        "handover": None if not escalated else "live" if session["handoffs"] else "ticket" if session["ticket"] else "notRecorded",
        "sentiment": None, "escalated_after": waited, "last_topic": topics[-1] if topics else None, "topics": topics,
    }


def read_row(row):
    """A row of the table, opened; None where its content is no whole JSON, as where a reader cut it."""
    try:
        content = json.loads(row["content"])
    except (TypeError, ValueError):
        return None
    activities = content if isinstance(content, list) else fields(content).get("activities")
    if not isinstance(activities, list):
        return None
    metadata, name, start = fields(json.loads(row.get("metadata") or "{}")), row.get("name") or "", clock(row.get("conversationstarttime"))
    bot = text_at(metadata, "botid")
    ends = bot and name.lower().endswith("_" + bot.lower())
    return {"activities": activities, "size": len(row["content"]), "start": start, "window": f"{name}|{'' if start is None else start}",
            "batch": int(metadata.get("batchid") or 0), "agent": text_at(metadata, "botname") or bot or None,
            "version": text_at(metadata, "botversion", "agentversion", "version") or None,
            "conversation": name[: -len(bot) - 1] if ends else re.sub(r"_[0-9a-f]{8}-[0-9a-f-]{27}$", "", name, flags=re.I)}


def read_conversations(rows):
    """The sessions of rows of one or more whole conversations: copies dropped, parts joined, tests of the author left out."""
    windows, tests, sessions = {}, set(), []
    for row in filter(None, map(read_row, rows)):
        parts = windows.setdefault(row["window"], {})
        known = parts.get(row["batch"])
        if known is None or known["size"] < row["size"]:
            parts[row["batch"]] = row
    for parts in windows.values():
        found, is_test = read_window(list(parts.values()))
        if is_test:
            tests.add(next(iter(parts.values()))["conversation"])
        sessions += found
    return [one for one in sorted(sessions, key=lambda one: one["id"]) if one["conversation"] not in tests]


def extract(spark, source):
    """Writes `session` and `session_topic` from a table of Dataverse in the lake."""
    from pyspark.sql.types import ArrayType, DoubleType, LongType, StringType, StructField, StructType

    kinds = {"csat": DoubleType(), **{name: LongType() for name in NUMBERS}}
    shape = StructType([StructField(name, kinds.get(name, StringType())) for name in COLUMNS] + [StructField("topics", ArrayType(StringType()))])
    # Windows of one conversation stand together: its name is the same, whatever the moment they began.
    rows = spark.table(source).select("name", "conversationstarttime", "metadata", "content").rdd
    read = rows.map(lambda row: (row["name"], {**row.asDict(), "conversationstarttime": str(row["conversationstarttime"])})).groupByKey()
    sessions = spark.createDataFrame(read.flatMap(lambda pair: read_conversations(pair[1])).map(lambda one: [one[name] for name in [*COLUMNS, "topics"]]), shape).cache()
    sessions.drop("topics").write.mode("overwrite").saveAsTable("session")
    sessions.selectExpr("id AS session_id", "explode(topics) AS topic").write.mode("overwrite").saveAsTable("session_topic")
