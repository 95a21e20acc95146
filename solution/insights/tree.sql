-- Why sessions escalated: Microsoft's outcome reason, then the last topic before the transfer.
SELECT reason, last_topic, COUNT(*) AS sessions
FROM session
WHERE engagement = 'engaged' AND outcome = 'escalated'
GROUP BY reason, last_topic
ORDER BY sessions DESC, COALESCE(reason, ''), COALESCE(last_topic, '')
