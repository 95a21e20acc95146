-- Questions that came to a person, word for word; questions that say the same in other words are put together by the code alone.
SELECT question.question AS question, COUNT(*) AS sessions
FROM question
JOIN session ON session.id = question.session_id
WHERE session.engagement = 'engaged' AND session.outcome = 'escalated'
GROUP BY question.question
ORDER BY sessions DESC, question
