-- How sessions ended, one row. Rates are over engaged sessions, the bot dashboard's over all of them.
SELECT
  COUNT(*) AS sessions_all,
  COALESCE(SUM(CASE WHEN engagement = 'engaged' THEN 1 ELSE 0 END), 0) AS engaged,
  COALESCE(SUM(CASE WHEN engagement = 'unengaged' THEN 1 ELSE 0 END), 0) AS unengaged,
  COALESCE(SUM(CASE WHEN engagement = 'engaged' AND outcome = 'resolvedConfirmed' THEN 1 ELSE 0 END), 0) AS resolved_confirmed,
  COALESCE(SUM(CASE WHEN engagement = 'engaged' AND outcome = 'resolvedImplied' THEN 1 ELSE 0 END), 0) AS resolved_implied,
  COALESCE(SUM(CASE WHEN engagement = 'engaged' AND outcome = 'abandoned' THEN 1 ELSE 0 END), 0) AS abandoned,
  COALESCE(SUM(CASE WHEN engagement = 'engaged' AND outcome = 'escalated' THEN 1 ELSE 0 END), 0) AS escalated,
  COALESCE(SUM(CASE WHEN outcome IN ('resolvedConfirmed', 'resolvedImplied', 'abandoned') THEN 1 ELSE 0 END), 0) AS deflected,
  COUNT(DISTINCT conversation) AS conversations,
  COUNT(DISTINCT CASE WHEN outcome = 'escalated' OR handoffs > 0 THEN conversation END) AS routed,
  COALESCE(SUM(handoffs), 0) AS handoffs,
  COUNT(csat) AS csat_n,
  COALESCE(SUM(csat), 0) AS csat_sum
FROM session
