//! The state in the page's address.

use super::{Session, Step};
use crate::{address::write, browser, rest::REST};
use leptos::prelude::*;

// One type of signal for all that is a number or nothing.
const WRITTEN: Option<u32> = Some(0);
const OWED: Option<u32> = Some(1);

impl Session {
    /// Writes the address before anything is drawn, since for the history browsers lay out anew what is not as it was;
    /// of what goes on, afterwards and some times a second, since browsers pass over what comes more often.
    pub(super) fn write_address(&self, step: Step, was: &str, is: &str) {
        if step == Step::Ongoing {
            if self.owed.get_untracked().is_none() {
                self.pause_writing();
            }
            return self.owed.set(OWED);
        }
        if self.forget_owed() {
            browser::set_query(was, false);
        }
        browser::set_query(is, step == Step::New);
    }

    /// Lets the address be for a while, and then writes what it is owed.
    fn pause_writing(self) {
        self.owed.set(WRITTEN);
        let go_on = move || match self.owed.try_get_untracked() {
            Some(OWED) => {
                self.write_owed();
                self.pause_writing();
            }
            Some(_) => self.owed.set(None),
            None => {}
        };
        set_timeout(go_on, REST);
    }

    /// What was going on has ended: the address gets what it does not have yet.
    pub fn write_owed(&self) {
        if self.forget_owed() {
            browser::set_query(&self.state.with_untracked(write), false);
        }
    }

    /// Owes the address nothing more, and says whether anything was owed.
    pub(super) fn forget_owed(&self) -> bool {
        let owed = self.owed.get_untracked() == OWED;
        if owed {
            self.owed.set(WRITTEN);
        }
        owed
    }
}
