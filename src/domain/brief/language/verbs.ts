/** Verbs of handling things: what an agent tells a customer to do. */
export const actions =
  "restart|reboot|switch|turn|power|hold|press|push|pull|unplug|plug|reset|update|upgrade|install|reinstall|uninstall|remove|delete|empty|clean|descale|rinse|wash|wipe|dry|soak|brush|open|close|move|put|place|take|insert|replace|change|swap|fill|refill|run|bleed|drain|charge|recharge|connect|disconnect|reconnect|pair|unpair|log|sign|upload|download|refresh|reseat|tap|click|submit|clear|enable|disable|select|choose|set|adjust|go|use|try|add|create|request|wait|leave|lift|unscrew|tighten|shake|flip|detach|attach|mount|stop|start|repeat|lower|raise|scan|calibrate|format|roll|force|quit|sync|redo";

/** The same in the past: what a customer says they did. */
export const deeds =
  "tried|restarted|rebooted|switched|turned|held|pressed|pushed|pulled|unplugged|plugged|reset|updated|upgraded|installed|reinstalled|uninstalled|removed|deleted|emptied|cleaned|descaled|rinsed|washed|wiped|dried|soaked|brushed|replaced|swapped|refilled|bled|drained|recharged|connected|disconnected|reconnected|paired|unpaired|cleared|disabled|repeated|called|phoned|emailed|retried|redid|changed|checked|moved|opened|set|froze|uploaded|downloaded|submitted|clicked|scanned|reseated|signed|logged|entered|typed|refreshed|deleted|drained";

/** What customers ask others to do. */
export const requests =
  "refund|cancel|replace|exchange|return|send|give|delete|remove|change|update|stop|pause|close|fix|repair|reset|explain|ship|deliver|book|unlock|activate|deactivate|correct|add|check|help|let|tell|make|resend|reimburse|credit|upgrade|downgrade|connect|install|pick|collect";
