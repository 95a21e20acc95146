-- Microsoft's own outcome reasons, as they are.
SELECT reason, COUNT(*) AS sessions
FROM session
WHERE reason IS NOT NULL
GROUP BY reason
ORDER BY sessions DESC, reason
