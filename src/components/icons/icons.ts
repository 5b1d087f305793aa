// Lucide's drawings, a module each: its index has 1,600. The renderer of `lucide-react` weighs more than all of these.
import arrowDown from "lucide/dist/esm/icons/arrow-down.mjs";
import arrowUp from "lucide/dist/esm/icons/arrow-up.mjs";
import calendarClock from "lucide/dist/esm/icons/calendar-clock.mjs";
import check from "lucide/dist/esm/icons/check.mjs";
import chevronDown from "lucide/dist/esm/icons/chevron-down.mjs";
import chevronLeft from "lucide/dist/esm/icons/chevron-left.mjs";
import chevronRight from "lucide/dist/esm/icons/chevron-right.mjs";
import chevronsLeft from "lucide/dist/esm/icons/chevrons-left.mjs";
import chevronsRight from "lucide/dist/esm/icons/chevrons-right.mjs";
import circleAlert from "lucide/dist/esm/icons/circle-alert.mjs";
import download from "lucide/dist/esm/icons/download.mjs";
import history from "lucide/dist/esm/icons/rotate-ccw-clock.mjs";
import inbox from "lucide/dist/esm/icons/inbox.mjs";
import lock from "lucide/dist/esm/icons/lock.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import mailPlus from "lucide/dist/esm/icons/mail-plus.mjs";
import plus from "lucide/dist/esm/icons/plus.mjs";
import magnifier from "lucide/dist/esm/icons/search.mjs";
import searchX from "lucide/dist/esm/icons/search-x.mjs";
import server from "lucide/dist/esm/icons/server.mjs";
import slidersHorizontal from "lucide/dist/esm/icons/sliders-horizontal.mjs";
import triangleAlert from "lucide/dist/esm/icons/triangle-alert.mjs";
import undo from "lucide/dist/esm/icons/undo-2.mjs";
import userPlus from "lucide/dist/esm/icons/user-plus.mjs";
import userX from "lucide/dist/esm/icons/user-x.mjs";
import users from "lucide/dist/esm/icons/users.mjs";
import x from "lucide/dist/esm/icons/x.mjs";

export {
  arrowDown,
  arrowUp,
  calendarClock,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  chevronsLeft,
  chevronsRight,
  circleAlert,
  download,
  history,
  inbox,
  lock,
  mail,
  mailPlus,
  plus,
  magnifier,
  searchX,
  server,
  slidersHorizontal,
  triangleAlert,
  undo,
  userPlus,
  userX,
  users,
  x,
};
