-- Engaged sessions that were not escalated and whose customer began another engaged one elsewhere within 7 days of the end.
SELECT COUNT(*) AS back
FROM session AS first_one
WHERE first_one.engagement = 'engaged'
  AND first_one.outcome <> 'escalated'
  AND first_one.customer IS NOT NULL
  AND EXISTS (
    SELECT 1
    FROM session AS next_one
    WHERE next_one.customer = first_one.customer
      AND next_one.engagement = 'engaged'
      AND next_one.window_id <> first_one.window_id
      AND next_one.started_at >= COALESCE(first_one.ended_at, first_one.started_at)
      AND next_one.started_at <= COALESCE(first_one.ended_at, first_one.started_at) + 604800000
  )
