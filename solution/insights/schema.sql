-- The narrow rows: what `npm run insights` writes. No column is longer than 2,000 characters. Times in ms since the epoch, UTC.
CREATE TABLE session (
  id VARCHAR(2000),
  conversation VARCHAR(2000),
  window_id VARCHAR(2000),
  agent VARCHAR(2000),
  agent_version VARCHAR(2000),
  started_at BIGINT,
  ended_at BIGINT,
  engagement VARCHAR(20),
  outcome VARCHAR(20),
  reason VARCHAR(2000),
  turns BIGINT,
  language VARCHAR(2000),
  channel VARCHAR(2000),
  queue VARCHAR(2000),
  product VARCHAR(2000),
  customer BIGINT,
  csat DOUBLE PRECISION,
  likes BIGINT,
  dislikes BIGINT,
  handoffs BIGINT,
  handover VARCHAR(20),
  sentiment BIGINT,
  escalated_after BIGINT,
  last_topic VARCHAR(2000)
);
CREATE TABLE session_topic (session_id VARCHAR(2000), topic VARCHAR(2000));
CREATE TABLE question (session_id VARCHAR(2000), asked_at BIGINT, question VARCHAR(2000));
