export { Face } from "./Face";
export {
  AlertIcon,
  AwayIcon,
  BusyIcon,
  CheckIcon,
  CloseIcon,
  FallingIcon,
  HostIcon,
  PaneIcon,
  ThemeIcon,
} from "./icons";
export { formatClock, formatElapsed } from "./time";
