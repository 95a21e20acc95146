-- Topics of engaged sessions. impact = escalated / engaged of all, less the same of the sessions without the topic.
SELECT
  session_topic.topic AS topic,
  COUNT(*) AS sessions,
  SUM(CASE WHEN session.outcome = 'escalated' THEN 1 ELSE 0 END) AS escalated
FROM session_topic
JOIN session ON session.id = session_topic.session_id
WHERE session.engagement = 'engaged'
GROUP BY session_topic.topic
ORDER BY topic
