package uk.gain.identityprovider;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {
    private final People people;

    SignInPage(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    String signIn(Model model, @RequestParam(required = false) @Nullable String error) {
        model.addAttribute("refused", error != null);
        model.addAttribute("users", people.users());
        return "sign-in";
    }
}
