-- The same agent before and after: its versions by their engaged sessions.
SELECT
  COALESCE(agent_version, '') AS agent_version,
  COUNT(*) AS engaged,
  SUM(CASE WHEN outcome = 'resolvedConfirmed' THEN 1 ELSE 0 END) AS resolved_confirmed,
  SUM(CASE WHEN outcome = 'abandoned' THEN 1 ELSE 0 END) AS abandoned,
  SUM(CASE WHEN outcome = 'escalated' THEN 1 ELSE 0 END) AS escalated
FROM session
WHERE engagement = 'engaged'
GROUP BY COALESCE(agent_version, '')
ORDER BY agent_version
